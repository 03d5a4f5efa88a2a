import { extent } from './ownData.ts';

/** Shapes of classes, of one area: square, circle, triangle, diamond, cross. */
const glyphs = [
  (r: number) => `m${-r},${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (r: number) =>
    `m${-1.13 * r},0a${1.13 * r},${1.13 * r} 0 1 0 ${2.26 * r},0a${1.13 * r},${1.13 * r} 0 1 0 ${-2.26 * r},0z`,
  (r: number) => `m0,${-1.5 * r}l${1.4 * r},${2.4 * r}h${-2.8 * r}z`,
  (r: number) => `m0,${-1.5 * r}l${1.5 * r},${1.5 * r}l${-1.5 * r},${1.5 * r}l${-1.5 * r},${-1.5 * r}z`,
  (r: number) =>
    `m${-0.5 * r},${-1.4 * r}h${r}v${0.9 * r}h${0.9 * r}v${r}h${-0.9 * r}v${0.9 * r}h${-r}v${-0.9 * r}h${-0.9 * r}v${-r}h${0.9 * r}z`,
];

/** A place of the plane in percent of its picture. */
export function percentOf(x: number, y: number): [x: number, y: number] {
  const [low, high] = extent;
  return [(100 * (x - low)) / (high - low), (100 * (high - y)) / (high - low)];
}

/** One path for many points of one class, in a picture of 100 × 100. */
export function pointsPath(points: readonly (readonly [number, number])[], glyph: number, radius: number): string {
  const shape = glyphs[glyph % glyphs.length]!(radius).replaceAll(/(\.\d{2})\d+/g, '$1');
  return points
    .map(([x, y]) => percentOf(x, y))
    .map(([x, y]) => `M${x.toFixed(1)},${y.toFixed(1)}${shape}`)
    .join('');
}
