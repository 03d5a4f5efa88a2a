import type { Point } from './picture.ts';

/**
 * A smooth curve through points, as short straight steps: Catmull and Rom's spline (1974), which in its centripetal
 * form makes no loops or cusps of its own however unevenly the points lie (Yuksel, Schaefer and Keyser 2011). A point
 * that comes twice in a row is a corner, where the pen stops and turns.
 */
export function smoothThrough(points: readonly Point[], stepsEach = 6): Point[] {
  const curve: Point[] = [points[0]!];
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i]!, points[i + 1]!];
    const time = timeBetween(from, to);
    if (time === 0) continue;
    const [start, end] = [slope(points[i - 1], from, to, time), slope(points[i + 2], to, from, time)];
    for (let step = 1; step <= stepsEach; step++) {
      const t = step / stepsEach;
      curve.push([hermite(from[0], to[0], start[0], -end[0], t), hermite(from[1], to[1], start[1], -end[1], t)]);
    }
  }
  return curve;
}

/** The centripetal clock: the square root of the distance. */
const timeBetween = (a: Point, b: Point): number => Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1]));

/** The way the curve leaves `at` for `next`, per the `time` that takes; straight where the pen begins or turns. */
function slope(before: Point | undefined, at: Point, next: Point, time: number): Point {
  const earlier = before ? timeBetween(before, at) : 0;
  const along = (axis: 0 | 1): number => {
    const ahead = next[axis] - at[axis];
    if (!before || earlier === 0) return ahead;
    const behind = at[axis] - before[axis];
    return ahead + time * (behind / earlier - (ahead + behind) / (earlier + time));
  };
  return [along(0), along(1)];
}

/** The cubic from a to b with these slopes at its ends (Hermite). */
function hermite(a: number, b: number, startSlope: number, endSlope: number, t: number): number {
  const rest = 1 - t;
  return rest * rest * ((1 + 2 * t) * a + t * startSlope) + t * t * ((3 - 2 * t) * b - rest * endSlope);
}
