import { segment } from '#engine/data/drawing/forms.ts';
import { blank, brighten, type Point } from '#engine/data/drawing/picture.ts';
import { inner } from '#networks/digits/frame.ts';
import { side } from '#networks/digits/network.ts';
import type { Field } from './layers.ts';

/** Where the pen went: whole numbers from 0 to 63, y down. Each stroke has a point or more. */
export type Strokes = readonly (readonly Point[])[];

/** So many steps has the sheet along each side: a point is two characters of a link. */
export const sheet = 64;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Points of a link: more than a patient hand draws, and few enough for an address. */
const mostPoints = 600;

export const writeStrokes = (strokes: Strokes): string =>
  strokes.map((points) => points.map(([x, y]) => alphabet[x]! + alphabet[y]!).join('')).join('.');

export function readStrokes(text: string): Strokes | undefined {
  if (text === '') return [];
  if (!/^(([\w-]{2})+\.)*([\w-]{2})+$/.test(text) || text.length > 2.5 * mostPoints) return undefined;
  return text
    .split('.')
    .map((stroke) =>
      stroke.match(/../g)!.map((pair): Point => [alphabet.indexOf(pair[0]!), alphabet.indexOf(pair[1]!)]),
    );
}

/** Adds a point to the last stroke, or begins one; what is nearer than two steps to the last point is not kept. */
export function extend(strokes: Strokes, x: number, y: number, begins: boolean): Strokes {
  const clamp = (value: number) => Math.max(0, Math.min(sheet - 1, Math.round(value)));
  const point: Point = [clamp(x), clamp(y)];
  if (strokes.reduce((sum, { length }) => sum + length, 0) >= mostPoints) return strokes;
  const last = strokes.at(-1);
  if (begins || !last) return [...strokes, [point]];
  const [lastX, lastY] = last.at(-1)!;
  if (Math.hypot(point[0] - lastX, point[1] - lastY) < 2) return strokes;
  return [...strokes.slice(0, -1), [...last, point]];
}

/** The pen that generated digits are mostly written with, in pixels of the network's picture. */
const pen = 2.8;

/** How the sheet is brought to the picture: its middle, and pixels a step. */
interface Framing {
  middle: Point;
  scale: number;
}

function framingOf(strokes: Strokes): Framing {
  const [xs, ys] = [strokes.flat().map(([x]) => x), strokes.flat().map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // A dot is not blown up to a digit's size.
  const longest = Math.max(right - left, bottom - top, 12);
  return { middle: [(left + right) / 2, (top + bottom) / 2], scale: (inner - pen) / longest };
}

/** The drawing as the training digits are: its longer side 20 pixels, in the middle of 28 × 28. 0 is paper, 1 ink. */
export function pictureOf(strokes: Strokes): Float32Array {
  const picture = blank(side, side);
  if (strokes.length === 0) return picture.pixels;
  const { middle, scale } = framingOf(strokes);
  const place = ([x, y]: Point): Point => [side / 2 + (x - middle[0]) * scale, side / 2 + (y - middle[1]) * scale];
  for (const points of strokes) {
    points.forEach((point, i) => {
      brighten(picture, segment(place(points[Math.max(0, i - 1)]!), place(point), pen / 2));
    });
  }
  return picture.pixels;
}

/** Where on the sheet a square of the picture lies: [left, top, side] as fractions of the sheet. */
export function onSheet(strokes: Strokes, { row, column, size }: Field): readonly [number, number, number] {
  const { middle, scale } = framingOf(strokes);
  const along = (pixel: number, center: number) => ((pixel - side / 2) / scale + center + 0.5) / sheet;
  return [along(column, middle[0]), along(row, middle[1]), size / scale / sheet];
}
