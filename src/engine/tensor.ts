import { formatTensor } from './format.ts';
import { kernels } from './kernels/current.ts';
import { heap } from './memory/heap.ts';
import { allocate, currentLifetime, release } from './memory/lifetime.ts';
import { type Nested, nest } from './nested.ts';
import { formatShape, isSameShape, type Shape, sizeOf } from './shape.ts';
import { backward, type TapeNode } from './tape.ts';

/**
 * What a tensor's entries are.
 *
 * - `float32` is for all that is computed with: arithmetic, activations, layers and losses take and give it, and it
 *   alone carries gradients. Nothing is converted by itself.
 * - `int32` is for labels, words and other indices: `gather`, `embedding`, `oneHot` and the losses' labels take it,
 *   `argmax` gives it. It can be reshaped, sliced, joined and padded, and stays int32.
 * - Comparisons take either, or one of each, and give float32: 1 where it holds, 0 where not.
 *
 * @see torch.dtype
 */
export type DType = 'float32' | 'int32';

/**
 * An array of numbers of any rank, row after row in the engine's heap. `float32` holds values and may carry a
 * gradient; `int32` holds labels and other indices. Make one with `tensor(data)`.
 *
 * @shape (…), the lengths of its axes: `shape`
 * @throws if it is used after its scope has ended (see `scope`), or a method is asked for what it cannot give: `item`
 * of several entries, `backward` from more than one number
 * @see torch.Tensor
 * @example const x = tensor(3, { requiresGrad: true }); mul(x, x).backward(); x.grad;
 */
export class Tensor {
  readonly shape: Shape;
  readonly dtype: DType;
  /** The number of entries. */
  readonly size: number;
  /**
   * The operation that made this tensor, if a gradient flows through it.
   *
   * @internal
   */
  node: TapeNode | null = null;

  readonly #offset: number;
  readonly #isView: boolean;
  #lifetime = currentLifetime();
  #gradient: Tensor | null = null;
  #hasGradient = false;

  /**
   * Over bytes already in the heap, or over fresh ones, which hold anything until they are written.
   *
   * @internal
   */
  constructor(shape: Shape, dtype: DType = 'float32', offset?: number) {
    this.shape = shape;
    this.dtype = dtype;
    this.size = sizeOf(shape);
    this.#isView = offset !== undefined;
    this.#offset = offset ?? allocate(4 * this.size);
  }

  /**
   * The byte offset in the heap, for kernels.
   *
   * @internal
   */
  get at(): number {
    this.requireAlive();
    return this.#offset;
  }

  /** False once the scope that the tensor was made in has ended, or it was disposed of. */
  get isAlive(): boolean {
    return this.#lifetime.isOpen;
  }

  /**
   * Throws if the bytes may hold something else by now.
   *
   * @internal
   */
  requireAlive(): void {
    if (this.isAlive) return;
    throw new Error(
      `stale tensor: ${formatShape(this.shape)} belongs to a scope that has ended, or was disposed of; ` +
        'return numbers from the scope (item, toArray), or a copy made with keep()',
    );
  }

  /**
   * See `dispose`.
   *
   * @internal
   */
  release(): void {
    if (this.#isView) {
      throw new Error(
        `dispose: ${formatShape(this.shape)} is a view of another tensor's numbers; dispose of that one, or keep(this)`,
      );
    }
    this.#lifetime = release(this.#lifetime, this.at, 4 * this.size);
    this.#gradient?.release();
  }

  /**
   * The entries, row after row: a view of the heap, to read and to write at once. Later the scope may have ended, or
   * the heap have grown and left the view empty: ask for `data` again, or keep a copy by `data.slice()`.
   */
  get data(): Float32Array | Int32Array {
    const first = this.at / 4;
    return (this.dtype === 'int32' ? heap.integers : heap.floats).subarray(first, first + this.size);
  }

  /** The one number of a tensor with one entry. */
  item(): number {
    if (this.size !== 1) {
      throw new RangeError(`item: needs one entry, got ${formatShape(this.shape)}; toArray() gives all of them`);
    }
    return (this.dtype === 'int32' ? heap.integers : heap.floats)[this.at / 4]!;
  }

  /** A copy as nested lists: `number[][]` for two axes, a bare number for none. */
  toArray<Lists extends Nested = Nested>(): Lists {
    return nest(this.data, this.shape) as Lists;
  }

  /** The entries as text, for the console: `${x}`. */
  toString(): string {
    return formatTensor(this);
  }

  /** Whether `backward` computes ∂loss/∂(this tensor). */
  get requiresGrad(): boolean {
    return this.#gradient !== null;
  }

  /** ∂loss/∂(this tensor), of the same shape; null until a `backward` has reached it. */
  get grad(): Tensor | null {
    return this.#hasGradient ? this.#gradient : null;
  }

  /**
   * Computes the gradient of this scalar in every tensor it was made from that requires one, and adds it to their
   * `grad`. Tensors made by operations hold the gradient of the last call only.
   */
  backward(): void {
    backward(this);
  }

  /** Forgets the gradient, so that the next `backward` starts from zero again. */
  zeroGrad(): void {
    this.#hasGradient = false;
  }

  /** The same numbers, cut off from the tape: no gradient flows through it. */
  detach(): Tensor {
    return new Tensor(this.shape, this.dtype, this.at);
  }

  /**
   * Sets room aside for a gradient, which lives as long as the tensor.
   *
   * @internal
   */
  trackGradient(): void {
    this.#gradient ??= new Tensor(this.shape);
  }

  /**
   * ∂x/∂x = 1, where `backward` begins: at a scalar.
   *
   * @internal
   */
  startGradient(): void {
    heap.floats[this.#gradient!.at / 4] = 1;
    this.#hasGradient = true;
  }

  /**
   * Adds to the gradient: one part comes from each use of the tensor.
   *
   * @internal
   */
  addGradient(part: Tensor): void {
    const gradient = this.#gradient!;
    if (!isSameShape(part.shape, this.shape)) {
      throw new Error(
        `gradient: ${formatShape(part.shape)} does not fit its tensor's shape ${formatShape(this.shape)}`,
      );
    }
    if (this.#hasGradient) kernels.add(this.size, gradient.at, part.at, gradient.at);
    else heap.floats.copyWithin(gradient.at / 4, part.at / 4, part.at / 4 + this.size);
    this.#hasGradient = true;
  }

  /**
   * The same by a kernel that writes the part where it belongs, added to what is there or in its place.
   *
   * @internal
   */
  writeGradient(write: (at: number, add: 0 | 1) => void): void {
    write(this.#gradient!.at, this.#hasGradient ? 1 : 0);
    this.#hasGradient = true;
  }
}
