import { formatShape } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { requireTensor } from './checks.ts';
import { type Places, put, take } from './places.ts';

/** How many entries to add before and after those of an axis; a lone number stands for both. */
export type Padding = number | readonly [before: number, after: number];

/**
 * Puts entries of one value around a tensor, `widths` of them along each axis. Axes are named from the first, as in
 * NumPy. The gradient passes to what was there before.
 *
 * @shape (2,3) with widths [1, [0, 2]] gives (4,5)
 * @throws if there is not one width for each axis, or one is not a whole number from 0
 * @see torch.nn.functional.pad
 * @example pad(tensor([1, 2]), [[1, 2]])
 */
export function pad(x: Tensor, widths: readonly Padding[], value = 0): Tensor {
  requireTensor('pad', x);
  if (widths.length !== x.shape.length) {
    throw new RangeError(`pad: ${widths.length} widths for ${formatShape(x.shape)}; give one for each axis`);
  }
  return widths.reduce<Tensor>((padded, width, axis) => {
    const [before, after] = typeof width === 'number' ? [width, width] : width;
    for (const one of [before, after]) {
      if (!Number.isInteger(one) || one < 0) {
        throw new RangeError(`pad: width is not a whole number from 0: ${one} along axis ${axis}; slice cuts off`);
      }
    }
    return before + after === 0 ? padded : padAlong(padded, axis, before, after, value);
  }, x);
}

function padAlong(x: Tensor, axis: number, before: number, after: number, value: number): Tensor {
  const count = x.shape[axis]!;
  const places: Places = { axis, start: before, step: 1, count };
  const y = new Tensor(x.shape.with(axis, before + count + after), x.dtype);
  y.data.fill(value);
  put(x, y, places);
  return record('pad', [x], y, (g) => {
    pass(x, () => take(g, places));
  });
}
