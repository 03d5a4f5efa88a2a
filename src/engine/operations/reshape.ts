import { formatShape, normalizeAxis, type Shape, sizeOf } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * The same entries in the same order under another shape; one length may be −1, which stands for what is left. No
 * number is copied.
 *
 * @shape (2,6) as [3, -1] gives (3,4)
 * @throws if the number of entries would change
 * @see torch.reshape
 * @example reshape(tensor([1, 2, 3, 4, 5, 6]), [2, -1])
 */
export function reshape(x: Tensor, shape: Shape): Tensor {
  const known = sizeOf(shape.filter((length) => length !== -1));
  const full = shape.map((length) => (length === -1 ? x.size / known : length));
  const isShape = full.every((length) => Number.isInteger(length) && length >= 0);
  if (!isShape || sizeOf(full) !== x.size) {
    throw new RangeError(
      `reshape: ${formatShape(x.shape)} has ${x.size} entries and cannot become ${formatShape(shape)}; ` +
        'the lengths must multiply to as many, one of them may be -1',
    );
  }
  const y = new Tensor(full, x.dtype, x.at);
  if (x.dtype === 'int32') return y;
  return record('reshape', [x], y, (g) => {
    pass(x, () => reshape(g, x.shape));
  });
}

/**
 * Inserts an axis of length 1, so that it is axis number `axis` of the result.
 *
 * @shape (2,3) with −1 gives (2,3,1)
 * @throws if there would be no such axis
 * @see torch.unsqueeze
 * @example unsqueeze(zeros([2, 3]), -1).shape
 */
export function unsqueeze(x: Tensor, axis: number): Tensor {
  const place = normalizeAxis('unsqueeze', [...x.shape, 1], axis);
  return reshape(x, x.shape.toSpliced(place, 0, 1));
}

/**
 * Drops an axis of length 1.
 *
 * @shape (2,3,1) with −1 gives (2,3)
 * @throws if there is no such axis, or it is longer than 1
 * @see torch.squeeze
 * @example squeeze(zeros([2, 3, 1]), -1).shape
 */
export function squeeze(x: Tensor, axis: number): Tensor {
  const place = normalizeAxis('squeeze', x.shape, axis);
  if (x.shape[place] !== 1) {
    throw new RangeError(`squeeze: axis ${axis} of ${formatShape(x.shape)} is not of length 1; sum or max removes it`);
  }
  return reshape(x, x.shape.toSpliced(place, 1));
}
