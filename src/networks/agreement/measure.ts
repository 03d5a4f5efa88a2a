import { createRandom, noGrad, scope } from '#engine';
import type { Sentence, SentenceOptions } from '#engine/data/sentences.ts';
import { drawSentences } from './combinations.ts';
import { type AgreementNetwork, type Kind, kinds } from './network.ts';
import { wordNumbers } from './words.ts';

/** How the figures in the file of weights were taken: training goes no deeper than three nouns between. */
export const measured = { seed: 'agreement, unseen', sentences: 1000, between: [0, 1, 2, 3, 4, 5, 6] } as const;

/** Shares of right verbs, by the number of nouns between subject and verb. */
export interface Accuracies {
  /** Each noun between is singular or plural as it happens. */
  mixed: number[];
  /** All of them have the other number than the subject. */
  opposed: number[];
}

/** What `metadata.accuracy` of the file of weights holds, as JSON. */
export type AccuracyByKind = Record<Kind, Accuracies>;

/** What `metadata.spread` holds: lowest, mean and highest share over several seeds. */
export type SpreadByKind = Record<Kind, Record<keyof Accuracies, [low: number, mean: number, high: number][]>>;

/** Sentences whose subject has a partner before the verb that training never shows it with. */
export const unseenSentences = (
  count: number,
  between: number,
  options: Pick<SentenceOptions, 'mismatch'> = {},
): Sentence[] =>
  drawSentences(count, createRandom(`${measured.seed}/${between}`), {
    ...{ unseen: true, depth: between, nesting: 1 },
    ...options,
  });

/** The share of sentences whose verb a network gets right from the words before it. */
export function accuracy(network: AgreementNetwork, sentences: readonly Sentence[]): number {
  const words = sentences.map((one) => wordNumbers(one.words.slice(0, one.verb)));
  const logits = scope(() => noGrad(() => network.forward(words).toArray<number[]>()));
  return logits.filter((logit, i) => Number(logit > 0) === sentences[i]!.number).length / sentences.length;
}

/** A network's accuracy on sentences that no training draws. */
export function measure(network: AgreementNetwork, { sentences, between } = measured as Sizes): Accuracies {
  const shares = (mismatch: number) =>
    between.map((count) => accuracy(network, unseenSentences(sentences, count, { mismatch })));
  return { mixed: shares(0.5), opposed: shares(1) };
}

interface Sizes {
  sentences: number;
  between: readonly number[];
}

/** The lowest, mean and highest of several runs' figures. */
export function spreadOf(runs: readonly AccuracyByKind[]): SpreadByKind {
  const of = (kind: Kind, part: keyof Accuracies) =>
    runs[0]![kind][part].map((_, index): [number, number, number] => {
      const shares = runs.map((run) => run[kind][part][index]!);
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      return [Math.min(...shares), mean, Math.max(...shares)];
    });
  return Object.fromEntries(
    kinds.map((kind) => [kind, { mixed: of(kind, 'mixed'), opposed: of(kind, 'opposed') }]),
  ) as SpreadByKind;
}
