/** What holds the heap's bytes. A `WebAssembly.Memory` fits as it is. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  /** Adds pages of 64 KiB. The buffer is another one afterwards, and the old one is detached. */
  grow(pages: number): void;
}

const PAGE = 65_536;
/** A page needs more only when a loop makes tensors and never lets them go. */
const LIMIT = 2 ** 30;

/**
 * The one block of memory that all tensors live in, so that a kernel needs only numbers: byte offsets into it. Its
 * first page stays free for the kernels' own constants and scratch, which also makes offset 0 no tensor's address.
 */
export class Heap {
  floats: Float32Array;
  integers: Int32Array;
  /** How many bytes, from the start, are spoken for. */
  used: number = PAGE;
  #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.floats = new Float32Array(memory.buffer);
    this.integers = new Int32Array(memory.buffer);
  }

  /** Takes the next `bytes` for good and returns where they begin. */
  reserve(bytes: number): number {
    const start = this.used;
    const end = start + bytes;
    if (end > this.#memory.buffer.byteLength) {
      growTo(end, this.#memory);
      this.#refreshViews();
    }
    this.used = end;
    return start;
  }

  /** Carries every tensor over to another memory, at the same offsets. */
  moveTo(memory: Memory): void {
    growTo(this.used, memory);
    new Uint8Array(memory.buffer).set(new Uint8Array(this.#memory.buffer, PAGE, this.used - PAGE), PAGE);
    this.#memory = memory;
    this.#refreshViews();
  }

  #refreshViews(): void {
    this.floats = new Float32Array(this.#memory.buffer);
    this.integers = new Int32Array(this.#memory.buffer);
  }
}

function growTo(bytes: number, memory: Memory): void {
  const { byteLength } = memory.buffer;
  if (bytes <= byteLength) return;
  try {
    memory.grow(Math.ceil(Math.max(bytes - byteLength, byteLength) / PAGE));
  } catch (cause) {
    const size = Math.round(bytes / 2 ** 20);
    throw new RangeError(`heap: full: no room for ${size} MiB of tensors; wrap each step of a loop in scope(() => …)`, {
      cause,
    });
  }
}

/** Memory without WebAssembly. What of the first 8 MiB is never used costs nothing. */
export function plainMemory(): Memory {
  let buffer = new ArrayBuffer(128 * PAGE);
  return {
    get buffer() {
      return buffer;
    },
    grow(pages) {
      const bytes = buffer.byteLength + pages * PAGE;
      if (bytes > LIMIT) throw new RangeError(`memory: too large: ${bytes} bytes, at most ${LIMIT}`);
      buffer = buffer.transfer(bytes);
    },
  };
}

export const heap: Heap = /* @__PURE__ */ new Heap(/* @__PURE__ */ plainMemory());
