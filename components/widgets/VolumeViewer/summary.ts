import type { TableData } from '../../controls/DataTable.tsx';
import { geometryOf, type Setting } from './model.ts';
import type { Position } from './scene.ts';

export interface Sizes {
  input: string;
  filter: string;
  output: string;
}

const by = (...lengths: number[]) => lengths.join(' × ');

export function sizesOf(setting: Setting): Sizes {
  const { reach, side, depth, channels, size, filters } = setting;
  const places = geometryOf(setting);
  if (reach === 'whole') {
    return {
      input: by(side, side, depth),
      filter: by(size, size, depth),
      output: by(places.side, places.side, filters),
    };
  }
  return {
    input: by(side, side, depth, channels),
    filter: by(size, size, size, channels),
    output: by(places.side, places.side, places.depth, filters),
  };
}

export function sentenceOf(setting: Setting, { row, column, layer }: Position) {
  const { reach, depth, filters, size } = setting;
  const { input, filter, output } = sizesOf(setting);
  const many = filters === 1 ? 'one filter' : `${filters} filters`;
  const opening = `${many} of ${filter} over an input of ${input} give ${output}.`;
  const start = opening[0]!.toUpperCase() + opening.slice(1);
  if (reach === 'whole') {
    const each = filters === 1 ? 'It makes one slice.' : `Each makes one slice of the output, so it has ${filters}.`;
    return `${start} A filter reaches through all ${depth} of the input’s slices and moves only down and across. ${each} It now stands at row ${row + 1}, column ${column + 1}.`;
  }
  const last = layer + size;
  return `${start} A filter covers ${size} of ${depth} slices, so it moves into the depth as well and makes a whole volume. It now stands at row ${row + 1}, column ${column + 1}, on slices ${layer + 1} to ${last}.`;
}

/** Where each number of the output's shape comes from, and what is learned. */
export function tableOf(setting: Setting, place: Position): TableData {
  const { reach, side, depth, channels, size, filters } = setting;
  const { filterDepth, ...places } = geometryOf(setting);
  const isWhole = reach === 'whole';
  const moved = (length: number, window: number, result: number) => `${length} − ${window} + 1 = ${result}`;
  const product = isWhole ? `${size} × ${size} × ${depth}` : `${size} × ${size} × ${size} × ${channels}`;
  return {
    columns: ['what', 'how many', 'window at'],
    rows: [
      ['rows', moved(side, size, places.side), String(place.row + 1)],
      ['columns', moved(side, size, places.side), String(place.column + 1)],
      ...(isWhole ? [] : [['layers', moved(depth, filterDepth, places.depth), String(place.layer + 1)]]),
      [isWhole ? 'slices' : 'volumes', `${filters}, one a filter`, ''],
      ['parameters', `(${product} + 1) × ${filters} = ${places.parameters.toLocaleString('en-US')}`, ''],
    ],
  };
}
