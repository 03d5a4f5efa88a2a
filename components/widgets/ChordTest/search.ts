import type { Range } from '../../controls/fields.ts';
import { type LossName, lossesAt, type Place } from './losses.ts';
import { tolerance } from './model.ts';

export interface SearchResult {
  /** How many chords were tried. */
  tried: number;
  /** The ends of the chord whose middle lies deepest below the loss, or undefined when none dips below at all. */
  worst: { a: Place; b: Place } | undefined;
}

/** Ends stand at every step of a handle on a curve; on a surface, where pairs grow much faster, at every fifth. */
const strideOnSurface = 5;

/**
 * Tries every chord between the places of a grid, each at its middle: a continuous loss that is nowhere above the
 * middle of a chord is convex (Jensen 1906). Middles fall on a grid twice as fine, so each loss is computed once.
 */
export function searchForViolation(name: LossName, across: Range, bias?: Range): SearchResult {
  const stride = bias ? strideOnSurface : 1;
  const [xs, ys] = [withMiddles(across, stride), bias ? withMiddles(bias, stride) : [0]];
  const losses = lossesAt(
    name,
    ys.flatMap((y) => xs.map((x): Place => [x, y])),
  );
  const lossAt = (column: number, row: number) => losses[row * xs.length + column]!;

  const columns = (xs.length + 1) / 2;
  const ends = columns * ((ys.length + 1) / 2);
  const endAt = (index: number) => [index % columns, Math.floor(index / columns)] as const;
  const placeOf = ([column, row]: readonly [number, number]): Place => [xs[2 * column]!, ys[2 * row]!];

  let deepest = tolerance(losses);
  let worst: SearchResult['worst'];
  for (let first = 0; first < ends; first++) {
    const a = endAt(first);
    for (let second = first + 1; second < ends; second++) {
      const b = endAt(second);
      const chord = (lossAt(2 * a[0], 2 * a[1]) + lossAt(2 * b[0], 2 * b[1])) / 2;
      const gap = lossAt(a[0] + b[0], a[1] + b[1]) - chord;
      if (gap <= deepest) continue;
      deepest = gap;
      worst = { a: placeOf(a), b: placeOf(b) };
    }
  }
  return { tried: (ends * (ends - 1)) / 2, worst };
}

/** The places of a range, `stride` steps apart, and the middles between them. */
function withMiddles({ min, max, step }: Range, stride: number): number[] {
  const half = (stride * step) / 2;
  const count = Math.round((max - min) / half) + 1;
  return Array.from({ length: count }, (_, i) => Number((min + i * half).toFixed(4)));
}
