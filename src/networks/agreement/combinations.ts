import { adjectives, nouns, type Sentence, type SentenceOptions, sentences } from '#engine/data/sentences.ts';
import type { Random } from '#engine/random.ts';

/** What the networks read: as deep as the grammar goes, and the subject is not always the first noun. */
export const grammar = { depth: 3, nesting: 0.7, mismatch: 0.5, fronted: 0.25 } as const satisfies SentenceOptions;

/** Which noun a word is, in singular or plural; −1 if it is none. */
const nounOf = (word: string): number => nouns.findIndex((forms) => forms.includes(word));

/** Every tenth pair of nouns, and of an adjective and a noun, is kept from training: key and cabinet, say. */
const isHeldOut = (first: number, second: number): boolean => (first + second) % 10 === 1;

/** The held-out pairs among the words before the verb, by the places of their nouns. */
function heldOutPairs({ words, verb }: Pick<Sentence, 'words' | 'verb'>): [number, number][] {
  const places = words.slice(0, verb).flatMap((word, at) => (nounOf(word) === -1 ? [] : [at]));
  return places.flatMap((at, index) => {
    const noun = nounOf(words[at]!);
    const adjective = adjectives.indexOf(words[at - 1]!);
    const itself: [number, number][] = adjective !== -1 && isHeldOut(adjective, noun) ? [[at, at]] : [];
    const others = places.slice(index + 1).filter((other) => isHeldOut(noun, nounOf(words[other]!)));
    return [...itself, ...others.map((other): [number, number] => [at, other])];
  });
}

/** Whether training may use a sentence: before its verb no held-out pair occurs, wherever its words stand. */
export const isForTraining = (sentence: Pick<Sentence, 'words' | 'verb'>): boolean =>
  heldOutPairs(sentence).length === 0;

/** Whether the subject itself has a partner that training never shows it with. */
export const isUnseen = (sentence: Pick<Sentence, 'words' | 'subject' | 'verb'>): boolean =>
  heldOutPairs(sentence).some((pair) => pair.includes(sentence.subject));

/** Sentences with held-out combinations, or without any; as many of singular as of plural subjects. */
export function drawSentences(
  count: number,
  random: Random,
  { unseen, ...options }: SentenceOptions & { unseen: boolean },
): Sentence[] {
  const found: Sentence[] = [];
  for (let round = 0; found.length < count; round++) {
    for (const sentence of sentences(count, random.fork(`${round}`), { ...grammar, ...options })) {
      const isWanted = (unseen ? isUnseen : isForTraining)(sentence) && sentence.number === found.length % 2;
      if (isWanted && found.length < count) found.push(sentence);
    }
  }
  return found;
}
