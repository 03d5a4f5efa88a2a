import type { Point } from './picture.ts';

/**
 * A smooth curve through points, as short straight steps: Catmull and Rom's spline (1974). A point that comes twice
 * in a row is a corner, where the pen stops and turns.
 */
export function smoothThrough(points: readonly Point[], stepsEach = 6): Point[] {
  const curve: Point[] = [points[0]!];
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i]!, points[i + 1]!];
    if (isSamePoint(from, to)) continue;
    const [before, after] = [points[i - 1] ?? from, points[i + 2] ?? to];
    for (let step = 1; step <= stepsEach; step++) {
      const t = step / stepsEach;
      curve.push([
        catmullRom(before[0], from[0], to[0], after[0], t),
        catmullRom(before[1], from[1], to[1], after[1], t),
      ]);
    }
  }
  return curve;
}

const isSamePoint = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

/** The cubic from b to c whose slope at each end is half the way between that end's neighbours. */
function catmullRom(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}
