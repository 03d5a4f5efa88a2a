import { vocabulary } from '#engine/data/sentences.ts';

/** The number of every word that the networks have not met: one for all of them, which training has seen. */
export const unknownWord = vocabulary.length;

/** Words as the networks read them. */
export const wordNumbers = (words: readonly string[]): number[] =>
  words.map((word) => {
    const number = vocabulary.indexOf(word);
    return number === -1 ? unknownWord : number;
  });
