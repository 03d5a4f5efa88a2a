import { framed, landscapes } from './landscapes.ts';
import { type LossName, lossesAt, type Place } from './losses.ts';

const pointsOnCurve = 241;
const drawn = new Map<LossName, readonly (readonly [x: number, loss: number])[]>();

/** A loss over its whole axis with the bias at 0, computed once a page. */
export function curvePoints(name: LossName): readonly (readonly [x: number, loss: number])[] {
  const known = drawn.get(name);
  if (known) return known;
  const [from, to] = framed(landscapes[name].across);
  const places = Array.from(
    { length: pointsOnCurve },
    (_, i): Place => [from + (i * (to - from)) / (pointsOnCurve - 1), 0],
  );
  const losses = lossesAt(name, places);
  const points = places.map(([x], i) => [x, losses[i]!] as const);
  drawn.set(name, points);
  return points;
}
