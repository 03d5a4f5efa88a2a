import type { Random } from '../random.ts';
import { requireCount } from './examples.ts';

/** Singular and plural of each word that changes. */
const nouns = [
  ['key', 'keys'],
  ['cabinet', 'cabinets'],
  ['dog', 'dogs'],
  ['child', 'children'],
  ['teacher', 'teachers'],
  ['book', 'books'],
  ['tree', 'trees'],
  ['picture', 'pictures'],
  ['house', 'houses'],
  ['friend', 'friends'],
] as const;
const copulas = [
  ['is', 'are'],
  ['was', 'were'],
] as const;
const verbs = [
  ['helps', 'help'],
  ['watches', 'watch'],
  ['likes', 'like'],
  ['follows', 'follow'],
] as const;
const prepositions = ['near', 'behind', 'beside', 'of', 'with'] as const;
const adjectives = ['old', 'small', 'red', 'quiet', 'new'] as const;

/** Singular is 0, plural 1. */
export type GrammaticalNumber = 0 | 1;

/** A sentence of `sentences`, with what a network is to find out about it. */
export interface Sentence {
  readonly words: readonly string[];
  /** Where the subject's noun and the verb that agrees with it stand in `words`. */
  readonly subject: number;
  readonly verb: number;
  readonly number: GrammaticalNumber;
  /** How many nouns between subject and verb have the other number, and tempt a reader to the wrong verb. */
  readonly attractors: number;
}

/** How long the way from subject to verb may be. */
export interface SentenceOptions {
  /** At most so many nouns between subject and verb. */
  depth?: number;
  /** Probability that a further noun follows. */
  nesting?: number;
}

/**
 * Sentences of a small grammar in which the verb agrees with a subject that may stand far before it: "the keys of the
 * old cabinet near the trees are new" (after the task of Linzen, Dupoux and Goldberg 2016).
 *
 *     sentence → phrase verb rest
 *     phrase   → the [adjective] noun [preposition phrase | that the … noun verb]
 *
 * Singular and plural subjects take turns. Sentence i depends on the generator's seed and on i alone.
 *
 * @throws if a count or size is no whole number from 1
 * @example sentences(2, createRandom(3)).map(({ words }) => words.join(' '))
 */
export function sentences(
  count: number,
  random: Random,
  { depth = 3, nesting = 0.5 }: SentenceOptions = {},
): Sentence[] {
  requireCount('sentences', 'count', count);
  return Array.from({ length: count }, (_, i) =>
    sentence((i % 2) as GrammaticalNumber, random.fork(`sentences/${i}`), depth, nesting),
  );
}

/** Every word that `sentences` uses, in alphabetical order: word i of the list has number i in `encodeWords`. */
export const vocabulary: readonly string[] = /* @__PURE__ */ [
  ...new Set(['the', 'that', ...[nouns, copulas, verbs].flat(2), ...prepositions, ...adjectives]),
].sort();

/**
 * Words as the numbers that an embedding looks up, counted from 0 in `vocabulary`.
 *
 * @shape (as many as there are words)
 * @throws if a word is not in it
 */
export function encodeWords(words: readonly string[]): Int32Array {
  return Int32Array.from(words, (word) => {
    const number = vocabulary.indexOf(word);
    if (number === -1) throw new RangeError(`encodeWords: unknown word: "${word}"; use a word of \`vocabulary\``);
    return number;
  });
}

function sentence(number: GrammaticalNumber, random: Random, depth: number, nesting: number): Sentence {
  const pick = <Item>(items: readonly Item[]): Item => items[random.integer(0, items.length)]!;
  const phrase = (of: GrammaticalNumber): string[] => [
    'the',
    ...(random.uniform() < 0.3 ? [pick(adjectives)] : []),
    pick(nouns)[of],
  ];
  const words = phrase(number);
  const subject = words.length - 1;
  let attractors = 0;
  for (let nouns = 0; nouns < depth && random.uniform() < nesting; nouns++) {
    const other = random.integer(0, 2) as GrammaticalNumber;
    if (other !== number) attractors++;
    if (random.uniform() < 0.7) words.push(pick(prepositions), ...phrase(other));
    else words.push('that', ...phrase(other), pick(verbs)[other]);
  }
  const verb = words.length;
  if (random.uniform() < 0.5) words.push(pick(copulas)[number], pick(adjectives));
  else words.push(pick(verbs)[number], ...phrase(random.integer(0, 2) as GrammaticalNumber));
  return { words, subject, verb, number, attractors };
}
