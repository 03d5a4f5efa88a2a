import { flatten, type Nested, shapeOfNested } from './nested.ts';
import { type DType, Tensor } from './tensor.ts';

/** What `tensor` makes a tensor of. */
export type TensorData = Nested | Float32Array | Float64Array | Int32Array;

export interface TensorOptions {
  /** `float32`, unless the data is an `Int32Array`. */
  dtype?: DType;
  /** Whether `backward` is to compute a gradient for it: true for what is being learned. */
  requiresGrad?: boolean;
}

/**
 * A tensor of a number (shape `()`), of nested lists (`[[1, 2], [3, 4]]` has shape (2,2)), or of a typed array (one
 * axis; `reshape` gives it more). Labels are `tensor([0, 2], { dtype: 'int32' })`.
 *
 * Throws when lists are ragged, an entry is no number, or an int32 entry no 32-bit integer.
 */
export function tensor(data: TensorData, { dtype, requiresGrad = false }: TensorOptions = {}): Tensor {
  const isTyped = ArrayBuffer.isView(data);
  const shape = isTyped ? [data.length] : shapeOfNested(data);
  const numbers = isTyped ? data : flatten(data, shape);
  const made = new Tensor(shape, dtype ?? (data instanceof Int32Array ? 'int32' : 'float32'));
  if (made.dtype === 'int32') checkIntegers(numbers);
  made.data.set(numbers);
  if (requiresGrad) {
    if (made.dtype === 'int32') throw new TypeError('tensor: int32 has no gradient; leave out dtype or requiresGrad');
    made.trackGradient();
  }
  return made;
}

/** A tensor of zeros. */
export function zeros(shape: readonly number[]): Tensor {
  const made = new Tensor(shape);
  made.data.fill(0);
  return made;
}

function checkIntegers(numbers: ArrayLike<number>): void {
  for (let i = 0; i < numbers.length; i++) {
    if (numbers[i] !== (numbers[i]! | 0)) throw new TypeError(`tensor: not a 32-bit integer: ${numbers[i]} at ${i}`);
  }
}
