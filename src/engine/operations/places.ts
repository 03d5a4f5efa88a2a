import { heap } from '../memory/heap.ts';
import { lanes, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** Some of the places along one axis: `count` of them from `start` on, each `step` after the one before. */
export interface Places {
  axis: number;
  start: number;
  step: number;
  count: number;
}

/** What x holds at these places: (4,3) at the places 1 and 3 of axis 0 gives (2,3). */
export function take(x: Tensor, places: Places): Tensor {
  const y = new Tensor(x.shape.with(places.axis, places.count), x.dtype);
  const [from, to] = [x.at / 4, y.at / 4];
  eachRun(x.shape, places, (full, compact, length) => {
    heap.integers.copyWithin(to + compact, from + full, from + full + length);
  });
  return y;
}

/** Writes x to these places of y, where x has as many entries along the axis as there are places. */
export function put(x: Tensor, y: Tensor, places: Places): void {
  const [from, to] = [x.at / 4, y.at / 4];
  eachRun(y.shape, places, (full, compact, length) => {
    heap.integers.copyWithin(to + full, from + compact, from + compact + length);
  });
}

/** Visits the runs of entries that lie side by side both in the full shape and in what these places make of it. */
function eachRun(
  shape: Shape,
  { axis, start, step, count }: Places,
  visit: (full: number, compact: number, length: number) => void,
): void {
  const [outer, n, inner] = lanes(shape, axis);
  const [runs, length] = step === 1 ? [1, count * inner] : [count, inner];
  for (let o = 0; o < outer; o++) {
    for (let run = 0; run < runs; run++) {
      visit((o * n + start + run * step) * inner, (o * runs + run) * length, length);
    }
  }
}
