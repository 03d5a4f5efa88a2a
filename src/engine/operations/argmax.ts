import { formatShape, lanes, normalizeAxis } from '../shape.ts';
import { noGrad } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { neg } from './arithmetic.ts';
import { requireFloat } from './checks.ts';

/** Along which axis to look; over all entries when left out, counted row after row. */
export interface AlongOne {
  axis?: number | undefined;
  /** Keep the axis with length 1. */
  keepdims?: boolean | undefined;
}

/**
 * Where the largest entry is, in int32: for (batch, classes) and axis −1 the class of each row, (batch). Of equal ones
 * the first counts, and NaN as the largest, as in NumPy. No gradient flows.
 *
 * @shape x (2,3): () over all, (2) for axis −1, (2,1) with keepdims
 * @throws if the axis is out of range, or there is no entry along it
 * @see torch.argmax
 * @example argmax(tensor([[1, 5, 2], [7, 0, 3]]), { axis: -1 })
 */
export function argmax(x: Tensor, along: AlongOne = {}): Tensor {
  return firstLargest('argmax', x, along);
}

/**
 * Where the smallest entry is; see `argmax`. Of equal ones the first counts, and NaN as the smallest.
 *
 * @shape x (2,3): () over all, (2) for axis −1, (2,1) with keepdims
 * @throws if x is int32, the axis is out of range, or there is no entry along it
 * @see torch.argmin
 * @example argmin(tensor([3, 1, 2]))
 */
export function argmin(x: Tensor, along: AlongOne = {}): Tensor {
  requireFloat('argmin', x);
  return firstLargest(
    'argmin',
    noGrad(() => neg(x)),
    along,
  );
}

function firstLargest(operation: string, x: Tensor, { axis, keepdims = false }: AlongOne): Tensor {
  requireFloat(operation, x);
  const along = axis === undefined ? null : normalizeAxis(operation, x.shape, axis);
  const [outer, n, inner] = along === null ? [1, x.size, 1] : lanes(x.shape, along);
  if (n === 0) throw new RangeError(`${operation}: no entry along axis [${axis ?? 'all'}] of ${formatShape(x.shape)}`);
  const kept = along === null ? x.shape.map(() => 1) : x.shape.with(along, 1);
  const dropped = along === null ? [] : x.shape.toSpliced(along, 1);
  const y = new Tensor(keepdims ? kept : dropped, 'int32');
  const [entries, places] = [x.data, y.data];
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let best = 0;
      for (let j = 1; j < n; j++) {
        const value = entries[(o * n + j) * inner + i]!;
        const largest = entries[(o * n + best) * inner + i]!;
        if (value > largest || (Number.isNaN(value) && !Number.isNaN(largest))) best = j;
      }
      places[o * inner + i] = best;
    }
  }
  return y;
}
