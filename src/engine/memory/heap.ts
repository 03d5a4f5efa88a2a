/** What holds the heap's bytes. A `WebAssembly.Memory` fits as it is. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  /** Adds pages of 64 KiB. The buffer may be another one afterwards. */
  grow(pages: number): void;
}

const PAGE = 65_536;
/** A page runs into this only when a loop makes tensors and never lets them go. */
const LIMIT = 2 ** 30;

/**
 * The one block of memory that all tensors live in, so that a kernel needs only numbers: byte offsets into it. Its
 * first page stays free for the kernels' own constants and scratch, which also makes offset 0 no tensor's address.
 */
export class Heap {
  floats!: Float32Array;
  integers!: Int32Array;
  #memory!: Memory;
  #used = PAGE;

  constructor(memory: Memory) {
    this.moveTo(memory);
  }

  /** Takes the next `bytes` for good and returns where they begin. */
  reserve(bytes: number): number {
    const start = this.#used;
    const end = start + bytes;
    if (end > LIMIT) {
      throw new RangeError(
        `heap: full: ${LIMIT / 2 ** 20} MiB of tensors are alive; wrap each step of the loop in scope(() => …)`,
      );
    }
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(Math.max(missing, this.#memory.buffer.byteLength) / PAGE));
      this.#refreshViews();
    }
    this.#used = end;
    return start;
  }

  /** Carries every tensor over to another memory, at the same offsets. */
  moveTo(memory: Memory): void {
    const missing = this.#used - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    if (this.#memory) {
      const tensors = new Uint8Array(this.#memory.buffer, PAGE, this.#used - PAGE);
      new Uint8Array(memory.buffer).set(tensors, PAGE);
    }
    this.#memory = memory;
    this.#refreshViews();
  }

  #refreshViews(): void {
    this.floats = new Float32Array(this.#memory.buffer);
    this.integers = new Int32Array(this.#memory.buffer);
  }
}

/** Memory without WebAssembly. It grows in place, so that views of it (`tensor.data`) stay good. */
export function plainMemory(largest = LIMIT): Memory {
  try {
    const buffer = new ArrayBuffer(2 * PAGE, { maxByteLength: largest });
    return { buffer, grow: (pages) => buffer.resize(buffer.byteLength + pages * PAGE) };
  } catch (error) {
    // A phone may not have so many addresses to spare.
    if (largest <= 2 * PAGE) throw error;
    return plainMemory(largest / 2);
  }
}

export const heap = /* @__PURE__ */ new Heap(/* @__PURE__ */ plainMemory());
