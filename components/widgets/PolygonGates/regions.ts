import { type Gate, type HalfPlane, votesNeeded } from './model.ts';
import { edge, type Point } from './places.ts';

/** A convex polygon by its corners, counterclockwise. */
export type Polygon = readonly Point[];

const square: Polygon = [
  [-edge, -edge],
  [edge, -edge],
  [edge, edge],
  [-edge, edge],
];

/**
 * Where the gate says 1, as convex polygons that may overlap: the region of every choice of half planes that is enough
 * for it. Exact, so that it prints at any size.
 */
export function regionOf(units: readonly HalfPlane[], gate: Gate): Polygon[] {
  return choices(units, votesNeeded(gate, units.length))
    .map((chosen) => chosen.reduce(clip, square))
    .filter((polygon) => polygon.length > 2);
}

/** The part of a polygon on the side of the line where the unit says 1 (Sutherland and Hodgman, 1974). */
function clip(polygon: Polygon, { weight, bias }: HalfPlane): Polygon {
  const sumAt = ([x, y]: Point) => weight[0] * x + weight[1] * y + bias;
  return polygon.flatMap((corner, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [here, there] = [sumAt(corner), sumAt(next)];
    const kept = here >= 0 ? [corner] : [];
    if (here >= 0 === there >= 0) return kept;
    const t = here / (here - there);
    return [...kept, [corner[0] + t * (next[0] - corner[0]), corner[1] + t * (next[1] - corner[1])] as const];
  });
}

/** Every way to choose `count` of the items. */
function choices<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, i) => choices(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]));
}

/** An SVG path in the plane's own units; overlapping polygons run in one direction, so a nonzero fill joins them. */
export function pathOf(polygons: readonly Polygon[]): string {
  return polygons.map((corners) => `M${corners.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`).join('');
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
