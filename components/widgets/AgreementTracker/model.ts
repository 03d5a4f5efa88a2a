import { createRandom } from '#engine/random.ts';
import { drawSentences } from '#networks/agreement/combinations.ts';
import { gatesOf, type PlainNetwork, pluralOf, type Trace, trace } from '#networks/agreement/plain.ts';
import { wordNumbers } from '#networks/agreement/words.ts';
import type { AgreementState } from './scene.ts';

export interface Networks {
  lstm: PlainNetwork;
  rnn: PlainNetwork;
}

/** What both networks make of one sentence. */
export interface Reading {
  lstm: Trace;
  rnn: Trace;
}

/** Both networks on a sentence; a silenced unit is one of the LSTM's, counted from 1. */
export const read = ({ lstm, rnn }: Networks, words: readonly string[], silenced = 0): Reading => {
  const numbers = wordNumbers(words);
  return { lstm: trace(lstm, numbers, silenced - 1), rnn: trace(rnn, numbers) };
};

/** The words' embeddings: what goes into the layer. */
export const inputsOf = ({ embedding }: PlainNetwork, words: readonly string[]): number[][] =>
  wordNumbers(words).map((word) => embedding[word]!);

/** All of an LSTM's trace from states that other code has computed. */
export function traceFrom(
  network: PlainNetwork,
  words: readonly string[],
  { hiddens, cells }: Pick<Trace, 'hiddens' | 'cells'>,
): Trace {
  const zeros = network.output.map(() => 0);
  const gates = inputsOf(network, words).map((input, at) => gatesOf(network.layer, input, hiddens[at - 1] ?? zeros));
  return { hiddens, cells, gates, plural: hiddens.map((hidden) => pluralOf(network, hidden)) };
}

/** The numbers that a view shows, (words, units). */
export function valuesOf({ lstm, rnn }: Reading, view: AgreementState['show']): number[][] {
  switch (view) {
    case 'cell':
      return lstm.cells;
    case 'hidden':
      return lstm.hiddens;
    case 'rnn':
      return rnn.hiddens;
    default:
      return lstm.gates.map((gates) => gates[view]);
  }
}

/** A sentence of the grammar with so many nouns between, whose subject has a partner that training never shows it with. */
export const drawWords = (nouns: number, draw: number): string[] => {
  const random = createRandom(`tracker ${nouns} ${draw}`);
  // The first has a singular subject, the second a plural one.
  const { words, verb } = drawSentences(2, random, { ...unseenOf(nouns), mismatch: nouns === 0 ? 0.5 : 0.8 })[
    draw % 2
  ]!;
  return words.slice(0, verb);
};

const unseenOf = (nouns: number) => ({ unseen: true, depth: nouns, nesting: 1 });

/** How the units do on many sentences. */
export interface Study {
  sentences: number;
  /** Shares of right verbs. */
  lstm: number;
  rnn: number;
  /** The LSTM's, with each unit held at 0. */
  without: number[];
  /** How often each unit's cell alone, just before the verb, tells singular from plural. */
  alone: number[];
  /** Each unit's cell just before the verb: (units, sentences). Singular and plural subjects take turns. */
  values: number[][];
  /** Beyond this, a unit alone says what its sign says. */
  thresholds: Threshold[];
  /** The unit that alone tells best, from 1. */
  best: number;
}

export interface Threshold {
  at: number;
  /** Whether plurals lie above. */
  isPluralAbove: boolean;
}

const studied = 200;

/** Tries each unit on sentences with so many nouns between: thresholds from the first half, figures from the second. */
export function study({ lstm, rnn }: Networks, nouns: number): Study {
  const sentences = drawSentences(studied, createRandom(`study ${nouns}`), unseenOf(nouns));
  const words = sentences.map((one) => wordNumbers(one.words.slice(0, one.verb)));
  const share = (says: (index: number) => boolean, from = 0) => {
    const indices = sentences.map((_, index) => index).slice(from);
    return indices.filter((index) => says(index) === (sentences[index]!.number === 1)).length / indices.length;
  };
  const accuracyOf = (network: PlainNetwork, silenced?: number) =>
    share((index) => trace(network, words[index]!, silenced).plural.at(-1)! > 0.5);
  const finals = words.map((one) => trace(lstm, one).cells.at(-1)!);
  const values = lstm.output.map((_, unit) => finals.map((cell) => cell[unit]!));
  const thresholds = values.map((all) => thresholdOf(all.slice(0, studied / 2)));
  const alone = values.map((all, unit) => {
    const { at, isPluralAbove } = thresholds[unit]!;
    return share((index) => all[index]! > at === isPluralAbove, studied / 2);
  });
  return {
    sentences: studied,
    lstm: accuracyOf(lstm),
    rnn: accuracyOf(rnn),
    without: lstm.output.map((_, unit) => accuracyOf(lstm, unit)),
    alone,
    values,
    thresholds,
    best: alone.indexOf(Math.max(...alone)) + 1,
  };
}

/** Where to cut values, in turns of singular and plural sentences, for the fewest mistakes. */
export function thresholdOf(values: readonly number[]): Threshold {
  const sorted = values.map((value, index) => ({ value, isPlural: index % 2 === 1 })).sort((a, b) => a.value - b.value);
  let best = { right: -1, at: 0, isPluralAbove: true };
  let right = sorted.filter(({ isPlural }) => isPlural).length;
  for (let cut = 0; cut < sorted.length; cut++) {
    right += sorted[cut]!.isPlural ? -1 : 1;
    const at = (sorted[cut]!.value + (sorted[cut + 1]?.value ?? sorted[cut]!.value)) / 2;
    if (right > best.right) best = { right, at, isPluralAbove: true };
    if (sorted.length - right > best.right) best = { right: sorted.length - right, at, isPluralAbove: false };
  }
  return { at: best.at, isPluralAbove: best.isPluralAbove };
}
