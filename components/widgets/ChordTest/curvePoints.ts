import { framed, landscapes } from './landscapes.ts';
import { type LossName, lossesAt, type Place } from './losses.ts';

type Points = readonly (readonly [x: number, loss: number])[];

const drawn = new Map<string, Points>();

/** A loss over its whole axis with the bias at 0, computed once a page at so many points. */
export function curvePoints(name: LossName, count: number): Points {
  const key = `${name} ${count}`;
  const known = drawn.get(key);
  if (known) return known;
  const [from, to] = framed(landscapes[name].across);
  const places = Array.from({ length: count }, (_, i): Place => [from + (i * (to - from)) / (count - 1), 0]);
  const losses = lossesAt(name, places);
  const points = places.map(([x], i) => [x, losses[i]!] as const);
  drawn.set(key, points);
  return points;
}
