import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import { type Reading, valuesOf } from './model.ts';
import type { AgreementState } from './scene.ts';

export const viewLabels: Record<AgreementState['show'], string> = {
  cell: 'LSTM: cell',
  hidden: 'LSTM: hidden state',
  forget: 'LSTM: forget gate',
  update: 'LSTM: update gate',
  output: 'LSTM: output gate',
  rnn: 'plain RNN: hidden state',
};

export const percent = (share: number): string => `${Math.round(100 * share)} %`.replace(' ', '\u00a0');

/** Which verb a network expects, and how surely. */
export const verdict = (plural: number): string =>
  plural > 0.5 ? `plural, ${percent(plural)}` : `singular, ${percent(1 - plural)}`;

export function sentenceOf(state: AgreementState, reading: Reading, count: number, isOwn: boolean): string {
  const { words, unit, show, silenced } = state;
  const at = count - 1;
  const value = fixed(valuesOf(reading, show)[at]![unit - 1]!, 2);
  const by = isOwn ? ', by your own code,' : '';
  const held = silenced === 'yes' && !isOwn ? ` Unit ${unit} of the LSTM is held at 0.` : '';
  return (
    `After “${words.slice(0, count).join(' ')}” the LSTM${by} expects the next verb to be ` +
    `${verdict(reading.lstm.plural[at]!)}; the plain RNN: ${verdict(reading.rnn.plural[at]!)}. ` +
    `${viewLabels[show]} of unit ${unit}: ${value}.${held}`
  );
}

export function tableOf({ words, unit }: AgreementState, { lstm, rnn }: Reading, count: number): TableData {
  return {
    columns: [
      'word',
      'P(plural), LSTM',
      'P(plural), RNN',
      `cell, unit ${unit}`,
      'forget',
      'update',
      'output',
      'hidden',
      'RNN’s hidden',
    ],
    rows: words
      .slice(0, count)
      .map((word, at) => [
        `${at + 1} ${word}`,
        fixed(lstm.plural[at]!, 3),
        fixed(rnn.plural[at]!, 3),
        ...[
          lstm.cells,
          ...(['forget', 'update', 'output'] as const).map((gate) => lstm.gates.map((one) => one[gate])),
          lstm.hiddens,
          rnn.hiddens,
        ].map((values) => fixed(values[at]![unit - 1]!, 3)),
      ]),
  };
}
