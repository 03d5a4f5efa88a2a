import { copulas, vocabulary } from '#engine/data/sentences.ts';

/** The longest sentence that is read. */
export const mostWords = 24;
const mostLetters = 20;

/** A sentence's words up to "is", "are", "was" or "were", without anything but letters. */
export function wordsIn(text: string): { words: string[]; verb?: string } {
  const all = (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, mostLetters));
  const at = all.findIndex((word) => copulas.flat().includes(word));
  const words = (at === -1 ? all : all.slice(0, at)).slice(0, mostWords);
  return at === -1 ? { words } : { words, verb: all[at]! };
}

/** Is it a word that the networks have met? The verbs that they are to guess, they have not. */
export const isKnown = (word: string): boolean => vocabulary.includes(word) && !copulas.flat().includes(word);

/** The two known words that are spelled most alike. */
export function suggestionsFor(word: string): string[] {
  return vocabulary
    .filter(isKnown)
    .map((known) => ({ known, distance: distanceBetween(word, known) / Math.max(word.length, known.length) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 2)
    .map(({ known }) => known);
}

/** How many letters to insert, delete or replace (Levenshtein 1966). */
function distanceBetween(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let i = 0; i < first.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < second.length; j++) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + Number(first[i] !== second[j])));
    }
    row = next;
  }
  return row.at(-1)!;
}
