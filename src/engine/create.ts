import { heap } from './memory/heap.ts';
import { flatten, type Nested, shapeOfNested } from './nested.ts';
import { formatShape, type Shape, sizeOf } from './shape.ts';
import { type DType, Tensor } from './tensor.ts';

/** What `tensor` makes a tensor of. */
export type TensorData = Nested | Float32Array | Float64Array | Int32Array;

/** How `tensor` reads its data. */
export interface TensorOptions {
  /** `float32`, unless the data is an `Int32Array`. */
  dtype?: DType;
  /** The axes, where they are not those of the data: those of a typed array's numbers, row after row. */
  shape?: Shape;
  /** Whether `backward` computes a gradient for it: true for what is being learned. */
  requiresGrad?: boolean;
}

/**
 * A tensor of a number (shape `()`), of nested lists (`[[1, 2], [3, 4]]` has shape (2,2)), or of a typed array (one
 * axis, or the given shape). Labels are `tensor([0, 2], { dtype: 'int32' })`.
 *
 * @shape () for a number, the lengths of nested lists, (n) for a typed array of n numbers, or the given shape
 * @throws if lists are ragged, an entry is no number, an int32 entry is no 32-bit integer, or the shape does not fit
 * @see torch.tensor
 * @example tensor([[1, 2, 3], [4, 5, 6]]).shape
 */
export function tensor(data: TensorData, { dtype, shape, requiresGrad = false }: TensorOptions = {}): Tensor {
  const isTyped = ArrayBuffer.isView(data);
  const found = isTyped ? [data.length] : shapeOfNested(data);
  // A copy, as making room may move the heap that typed data is a view of.
  const numbers = isTyped ? data.slice() : flatten(data, found);
  if (shape && sizeOf(shape) !== numbers.length) {
    throw new RangeError(`tensor: shape ${formatShape(shape)} does not fit ${numbers.length} numbers`);
  }
  const made = new Tensor(shape ?? found, dtype ?? (data instanceof Int32Array ? 'int32' : 'float32'));
  if (made.dtype === 'int32') requireIntegers(numbers);
  made.data.set(numbers);
  if (requiresGrad) {
    if (made.dtype === 'int32') throw new TypeError('tensor: int32 has no gradient; leave out dtype or requiresGrad');
    made.trackGradient();
  }
  return made;
}

/**
 * A tensor of zeros.
 *
 * @shape (…) as given
 * @see torch.zeros
 * @example zeros([2, 3])
 */
export const zeros = (shape: Shape): Tensor => full(shape, 0);

/**
 * A tensor that holds the same number everywhere.
 *
 * @shape (…) as given
 * @see torch.full
 * @example full([2, 3], 7)
 */
export function full(shape: Shape, value: number): Tensor {
  const made = new Tensor(shape);
  const first = made.at / 4;
  heap.floats.fill(value, first, first + made.size);
  return made;
}

function requireIntegers(numbers: ArrayLike<number>): void {
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i] !== (numbers[i]! | 0)) throw new TypeError(`tensor: not a 32-bit integer: ${numbers[i]} at ${i}`);
  }
}
