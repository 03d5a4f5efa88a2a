import { ticks } from 'd3-array';

/** Places on an axis, in percent, for the values there. */
export interface Scale {
  (value: number): number;
  /** The value at a place. */
  invert(place: number): number;
  /** About so many round values, from end to end. */
  ticks(count: number): number[];
}

/**
 * The scale that puts `from` at one place and `to` at another, and all else in proportion. d3-scale's does as much, and
 * brings the colors, dates and number formats of its other scales with it.
 */
export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const place = (value: number) => between(start, end, share(from, to, value));
  return Object.assign(place, {
    invert: (at: number) => between(from, to, share(start, end, at)),
    ticks: (count: number) => ticks(from, to, count),
  });
}

/** How far along a value is; in the middle of an axis without length. */
const share = (from: number, to: number, value: number) => (to === from ? 0.5 : (value - from) / (to - from));

const between = (start: number, end: number, share: number) => start * (1 - share) + end * share;
