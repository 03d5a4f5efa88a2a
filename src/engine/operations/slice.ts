import { zeros } from '../create.ts';
import { formatShape } from '../shape.ts';
import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { requireTensor } from './checks.ts';
import { type Places, put, take } from './places.ts';
import { squeeze } from './reshape.ts';

/**
 * What to take along one axis. A number takes one entry and drops the axis; `[start, end, step]` takes a range, without
 * its end, any part of which may be left out or null; null takes all. Negative numbers count from the end.
 */
export type Cut =
  | number
  | null
  | readonly [start?: number | null | undefined, end?: number | null | undefined, step?: number];

/**
 * A part of a tensor, as NumPy's brackets cut it: `x[1, :, 0:4]` is `slice(x, [1, null, [0, 4]])`, `x[::2]` is
 * `slice(x, [[0, null, 2]])`. Axes without a cut are taken whole; ranges that reach too far end where the axis does.
 * float32 or int32, which the result keeps. Entries that were left out receive no gradient.
 *
 * @shape (4,5) cut by [1, [0, 3]] gives (3): a lone number drops its axis
 * @throws if there are more cuts than axes, a lone number is out of range, or a step is not 1 or more
 * @see torch.Tensor.__getitem__
 * @example slice(tensor([[1, 2, 3], [4, 5, 6]]), [1, [0, 2]])
 */
export function slice(x: Tensor, cuts: readonly Cut[]): Tensor {
  requireTensor('slice', x);
  if (cuts.length > x.shape.length) {
    throw new RangeError(`slice: ${cuts.length} cuts for ${formatShape(x.shape)}; give one for each axis at most`);
  }
  let y = x;
  // From the last axis to the first, so that a dropped axis does not shift those still to come.
  for (let axis = cuts.length - 1; axis >= 0; axis--) {
    const cut = cuts[axis]!;
    if (cut === null) continue;
    y = along(y, placesOf(x, axis, cut));
    if (typeof cut === 'number') y = squeeze(y, axis);
  }
  return y;
}

function along(x: Tensor, places: Places): Tensor {
  return record('slice', [x], take(x, places), (g) => {
    pass(x, () => {
      const spread = zeros(x.shape);
      put(g, spread, places);
      return spread;
    });
  });
}

function placesOf(x: Tensor, axis: number, cut: Exclude<Cut, null>): Places {
  const length = x.shape[axis]!;
  if (typeof cut === 'number') {
    if (!Number.isInteger(cut) || cut < -length || cut >= length) {
      throw new RangeError(`slice: no entry ${cut} along axis ${axis} of ${formatShape(x.shape)}; they count from 0`);
    }
    return { axis, start: cut < 0 ? cut + length : cut, step: 1, count: 1 };
  }
  const [start, end, step = 1] = cut;
  if (!Number.isInteger(step) || step < 1) {
    throw new RangeError(`slice: step is not 1 or more: ${step} along axis ${axis} of ${formatShape(x.shape)}`);
  }
  const [first, last] = [within(start ?? 0, length), within(end ?? length, length)];
  return { axis, start: first, step, count: Math.max(0, Math.ceil((last - first) / step)) };
}

/** A bound of a range counted from 0 and held between 0 and the axis's length. */
function within(bound: number, length: number): number {
  if (!Number.isInteger(bound)) throw new RangeError(`slice: bound is not a whole number: ${bound}`);
  return Math.min(Math.max(bound < 0 ? bound + length : bound, 0), length);
}
