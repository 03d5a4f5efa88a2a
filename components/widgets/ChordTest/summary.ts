import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import { landscapes } from './landscapes.ts';
import type { Place } from './losses.ts';
import { type Chord, gapOf } from './model.ts';
import { type ChordTestState, endsOf } from './scene.ts';
import type { SearchResult } from './search.ts';

/** The picture in one sentence, and what follows from it in a second. */
export function sentenceOf(state: ChordTestState, chord: Chord): string {
  const { title, digits } = landscapes[state.loss];
  const { a, b } = endsOf(state);
  if (a[0] === b[0] && a[1] === b[1]) return `A and B are at the same place, ${placeText(state, a)}: pull them apart.`;
  const where = `${title}: between A at ${placeText(state, a)} and B at ${placeText(state, b)} `;
  const { violation } = chord;
  return violation
    ? `${where}the loss rises above the chord, by up to ${fixed(violation.gap, digits)} at ` +
        `${placeText(state, violation.place)}. One such chord is enough: it is not convex.`
    : `${where}the chord stays above the loss. With a convex loss every chord does.`;
}

/** What the search found, in words as sure as it is. */
export function findingOf(state: ChordTestState, { tried, worst }: SearchResult): string {
  const chords = `${tried.toLocaleString('en-US')} chords`;
  if (worst) return `Of ${chords}, each tested at its middle, this one dips deepest.`;
  const { isConvex } = landscapes[state.loss];
  const why = isConvex ? ' Trying proves nothing, but here theory does: there is none to find.' : '';
  return `None of ${chords}, each tested at its middle, dips below.${why}`;
}

/** "w = −1.0", or on a surface "w = −1.0, b = 0.5". */
export function placeText({ loss, free }: ChordTestState, [x, y]: Place): string {
  const { symbol } = landscapes[loss];
  return `${symbol}\u00a0=\u00a0${fixed(x, 2)}${free === 'both' ? `, b\u00a0=\u00a0${fixed(y, 2)}` : ''}`;
}

const rowsInTable = 8;

/** Loss and chord at equal steps from A to B. */
export function tableOf(state: ChordTestState, { steps }: Chord): TableData {
  const { digits, symbol } = landscapes[state.loss];
  const every = (steps.length - 1) / rowsInTable;
  const name = (index: number) => ({ 0: 'A', [rowsInTable]: 'B' })[index] ?? `${index}/${rowsInTable} of the way`;
  const isSurface = state.free === 'both';
  return {
    columns: ['where', symbol, ...(isSurface ? ['b'] : []), 'loss', 'chord', 'loss − chord'],
    rows: Array.from({ length: rowsInTable + 1 }, (_, index) => {
      const step = steps[index * every]!;
      const place = isSurface ? step.place : step.place.slice(0, 1);
      return [
        name(index),
        ...place.map((coordinate) => fixed(coordinate, 2)),
        fixed(step.loss, digits),
        fixed(step.chord, digits),
        fixed(gapOf(step), digits),
      ];
    }),
  };
}
