import type { Random } from '../random.ts';
import { requireCount } from './examples.ts';

/** The nouns, each in singular and plural. */
export const nouns: readonly (readonly [string, string])[] = [
  ['key', 'keys'],
  ['cabinet', 'cabinets'],
  ['door', 'doors'],
  ['dog', 'dogs'],
  ['cat', 'cats'],
  ['bird', 'birds'],
  ['child', 'children'],
  ['teacher', 'teachers'],
  ['student', 'students'],
  ['friend', 'friends'],
  ['man', 'men'],
  ['woman', 'women'],
  ['book', 'books'],
  ['picture', 'pictures'],
  ['letter', 'letters'],
  ['box', 'boxes'],
  ['table', 'tables'],
  ['house', 'houses'],
  ['garden', 'gardens'],
  ['tree', 'trees'],
];
/** The verbs that say what the subject is like, in singular and plural. They stand nowhere else. */
export const copulas: readonly (readonly [string, string])[] = [
  ['is', 'are'],
  ['was', 'were'],
];
const verbs = [
  ['helps', 'help'],
  ['watches', 'watch'],
  ['likes', 'like'],
  ['follows', 'follow'],
  ['finds', 'find'],
  ['knows', 'know'],
] as const;
const prepositions = ['near', 'behind', 'beside', 'of', 'with', 'to', 'by'] as const;
/** What a phrase may have before its noun. */
export const adjectives: readonly string[] = ['old', 'small', 'red', 'quiet', 'new', 'big', 'young', 'green'];

/** Singular is 0, plural 1. */
export type GrammaticalNumber = 0 | 1;

/** A sentence of `sentences`, with what a network is to find out about it. */
export interface Sentence {
  readonly words: readonly string[];
  /** Where the subject's noun and the verb that agrees with it stand in `words`. */
  readonly subject: number;
  readonly verb: number;
  readonly number: GrammaticalNumber;
  /** How many nouns stand between subject and verb. */
  readonly between: number;
  /** How many of these have the other number, and tempt a reader to the wrong verb. */
  readonly attractors: number;
  /** The verbs of clauses between subject and verb, which agree with nouns of their own. */
  readonly clauses: readonly Verb[];
}

/** A verb: where it stands in a sentence, and the number of its subject. */
export interface Verb {
  readonly at: number;
  readonly number: GrammaticalNumber;
}

/** How long the way from subject to verb may be, and what lies on it. */
export interface SentenceOptions {
  /** At most so many nouns between subject and verb. */
  depth?: number;
  /** Probability that a further noun follows. */
  nesting?: number;
  /** Probability that a noun between has the other number than the subject. */
  mismatch?: number;
  /** Probability that a phrase with a noun of its own stands before the subject: "near the trees the key …". */
  fronted?: number;
}

/**
 * Sentences of a small grammar in which the verb agrees with a subject that may stand far before it: "the keys of the
 * old cabinet near the trees are new" (after the task of Linzen, Dupoux and Goldberg 2016).
 *
 *     sentence → [preposition phrase] phrase verb rest
 *     phrase   → the [adjective] noun [preposition phrase | that phrase verb]
 *
 * Singular and plural subjects take turns. Sentence i depends on the generator's seed and on i alone.
 *
 * @throws if a count or size is no whole number from 1
 * @example sentences(2, createRandom(3)).map(({ words }) => words.join(' '))
 */
export function sentences(count: number, random: Random, options: SentenceOptions = {}): Sentence[] {
  requireCount('sentences', 'count', count);
  return Array.from({ length: count }, (_, i) =>
    sentence((i % 2) as GrammaticalNumber, random.fork(`sentences/${i}`), options),
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

function sentence(
  number: GrammaticalNumber,
  random: Random,
  { depth = 3, nesting = 0.5, mismatch = 0.5, fronted = 0 }: SentenceOptions,
): Sentence {
  const pick = <Item>(items: readonly Item[]): Item => items[random.integer(0, items.length)]!;
  const either = () => random.integer(0, 2) as GrammaticalNumber;
  const other = (1 - number) as GrammaticalNumber;
  const phrase = (of: GrammaticalNumber): string[] => [
    'the',
    ...(random.uniform() < 0.3 ? [pick(adjectives)] : []),
    pick(nouns)[of],
  ];
  const words = random.uniform() < fronted ? [pick(prepositions), ...phrase(either())] : [];
  words.push(...phrase(number));
  const subject = words.length - 1;
  const clauses: Verb[] = [];
  let [between, attractors] = [0, 0];
  // What may follow a noun, of the subject or, with a clause's own subject, before the clause's verb.
  const extend = () => {
    while (between < depth && random.uniform() < nesting) {
      between++;
      const its = random.uniform() < mismatch ? other : number;
      if (its === other) attractors++;
      if (random.uniform() < 0.6) words.push(pick(prepositions), ...phrase(its));
      else {
        words.push('that', ...phrase(its));
        extend();
        clauses.push({ at: words.length, number: its });
        words.push(pick(verbs)[its]);
      }
    }
  };
  extend();
  const verb = words.length;
  if (random.uniform() < 0.5) words.push(pick(copulas)[number], pick(adjectives));
  else words.push(pick(verbs)[number], ...phrase(either()));
  return { words, subject, verb, number, between, attractors, clauses };
}
