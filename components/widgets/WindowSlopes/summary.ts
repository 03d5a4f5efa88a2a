import { trimmed } from '../../plot/format.ts';
import { input, slopesOf, type Term, termsOf, upstreamOf } from './model.ts';
import type { WindowSlopesState } from './scene.ts';

const show = (value: number) => trimmed(value, 4);
const inSum = (value: number) => (value < 0 ? `(${show(value)})` : show(value));

/** 0.5 · 0.5 + (−1) · 2 + … */
const sumOf = (terms: readonly Term[]) =>
  terms.map(({ slope, factor }) => `${inSum(slope)} · ${inSum(factor)}`).join(' + ');

/** The chosen number's slope, written out. */
export function sentenceOf(state: WindowSlopesState): string {
  const { layer, part, row, column } = state;
  const place = `row ${row + 1}, column ${column + 1}`;
  const terms = termsOf(state);
  if (part === 'output') {
    const slope = show(upstreamOf(layer)[row]![column]!);
    return layer === 'conv'
      ? `The output at ${place} has the slope ${slope}. It hands it to the four entries of its window, to each times the weight that met it.`
      : `The output at ${place} has the slope ${slope}, and hands all of it to the largest entry of its window. The others get nothing.`;
  }
  const slope = show(slopesOf(layer, part)[row]![column]!);
  if (layer === 'pool') {
    const { slope: above, factor } = terms[0]!;
    return factor === 1
      ? `The entry ${show(input[row]![column]!)} at ${place} is the largest of its window, so it has the whole slope of the output: ${show(above)}.`
      : `The entry ${show(input[row]![column]!)} at ${place} is not the largest of its window. A hair of it moves nothing: its slope is 0.`;
  }
  const uses = terms.length === 1 ? 'one window' : `${terms.length} windows`;
  return part === 'input'
    ? `The entry at ${place} lies in ${uses}. Slope of each output, times the weight that met the entry there: ${sumOf(terms)} = ${slope}.`
    : `The weight at ${place} was used in ${uses}. Slope of each output, times the entry that it met there: ${sumOf(terms)} = ${slope}.`;
}

export function tableOf({ layer }: WindowSlopesState) {
  const rows = (name: string, grid: readonly (readonly number[])[]) =>
    grid.map((cells, row) => [`${name}, row ${row + 1}`, cells.map(show).join(', ')]);
  return {
    columns: ['slopes in', 'from left to right'],
    rows: [
      ...rows('output', upstreamOf(layer)),
      ...rows('input', slopesOf(layer, 'input')),
      ...(layer === 'conv' ? rows('filter', slopesOf(layer, 'filter')) : []),
    ],
  };
}
