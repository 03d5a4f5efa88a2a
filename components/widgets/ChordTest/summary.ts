import { t } from '#language/words.ts';
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
  if (a[0] === b[0] && a[1] === b[1])
    return t('A and B are at the same place, {place}: pull them apart.', { place: placeText(state, a) });
  const where = t('{title}: between A at {a} and B at {b} ', {
    title: t(title),
    a: placeText(state, a),
    b: placeText(state, b),
  });
  const { violation } = chord;
  const what = violation
    ? t('the loss rises above the chord, by up to {gap} at {place}. One such chord is enough: it is not convex.', {
        gap: fixed(violation.gap, digits),
        place: placeText(state, violation.place),
      })
    : t('the chord stays above the loss. With a convex loss every chord does.');
  return where + what;
}

/** What the search found, in words as sure as it is. */
export function findingOf(state: ChordTestState, { tried, worst }: SearchResult): string {
  const chords = t('{tried} chords', { tried: tried.toLocaleString('en-US') });
  if (worst) return t('Of {chords}, each tested at its middle, this one dips deepest.', { chords });
  const { isConvex } = landscapes[state.loss];
  const why = isConvex ? t(' Trying proves nothing, but here theory does: there is none to find.') : '';
  return t('None of {chords}, each tested at its middle, dips below.{why}', { chords, why });
}

/** "w = −1.0", or on a surface "w = −1.0, b = 0.5". */
export function placeText({ loss, free }: ChordTestState, [x, y]: Place): string {
  const { symbol } = landscapes[loss];
  const across = `${symbol}\u00a0=\u00a0${fixed(x, 2)}`;
  return free === 'both' ? t('{across}, b\u00a0=\u00a0{bias}', { across, bias: fixed(y, 2) }) : across;
}

const rowsInTable = 8;

/** Loss and chord at equal steps from A to B. */
export function tableOf(state: ChordTestState, { steps }: Chord): TableData {
  const { digits, symbol } = landscapes[state.loss];
  const every = (steps.length - 1) / rowsInTable;
  const name = (index: number) =>
    ({ 0: 'A', [rowsInTable]: 'B' })[index] ?? t('{index}/{rowsInTable} of the way', { index, rowsInTable });
  const isSurface = state.free === 'both';
  return {
    columns: [t('where'), symbol, ...(isSurface ? ['b'] : []), t('loss'), t('chord'), t('loss − chord')],
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
