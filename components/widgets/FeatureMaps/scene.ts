import { type Field, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { layers, outputLayer, type Place } from './layers.ts';
import { readStrokes, type Strokes, writeStrokes } from './strokes.ts';

/** What the reader drew, or null for a generated digit. */
const strokes: Field<Strokes | null> = {
  initial: null,
  write: (value) => (value ? writeStrokes(value) : 'none'),
  read: (text) => (text === 'none' ? null : readStrokes(text)),
};

/** Where the reader is: `net`, `conv2.5` for a map, `conv2.5.3.4` for a pixel of it, counted from 1; or `output.3`. */
const at: Field<Place | null> = { initial: null, write: writePlace, read: readPlace };

/** `digit` and `hand` name a generated digit. */
export const featureMaps = defineScene('FeatureMaps', {
  digit: number(3, { min: 0, max: 9, step: 1 }),
  hand: number(29, { min: 1, max: 99, step: 1 }),
  strokes,
  at,
});

export type FeatureMapsState = SceneState<typeof featureMaps>;

export function writePlace(place: Place | null): string {
  if (!place) return 'net';
  const { layer, map, pixel } = place;
  if (layer === outputLayer) return `output.${map}`;
  return [layers[layer]!.name, ...[map, ...(pixel ?? [])].map((index) => index + 1)].join('.');
}

function readPlace(text: string): Place | null | undefined {
  if (text === 'net') return null;
  const [name, ...counts] = text.split('.');
  const layer = layers.findIndex((one) => one.name === name);
  const { maps, size } = layers[Math.max(0, layer)]!;
  if (layer < 1 || ![1, 3].includes(counts.length) || !counts.every((count) => /^\d\d?$/.test(count))) return undefined;
  // The outputs are called by their digits, and are one pixel each; all else is counted from 1.
  const first = layer === outputLayer ? 0 : 1;
  const [map, row, column] = counts.map((count) => Number(count) - first) as [number, number?, number?];
  const isIn = (index: number, count: number) => index >= 0 && index < count;
  if (!isIn(map, maps)) return undefined;
  if (row === undefined || column === undefined) return { layer, map, pixel: null };
  return size > 1 && isIn(row, size) && isIn(column, size) ? { layer, map, pixel: [row, column] } : undefined;
}
