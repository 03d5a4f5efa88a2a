/** Stands for every character that is too rare to have a number of its own. */
export const other = '〓';

/** More kinds of characters than these do not get symbols of their own. */
export const mostSymbols = 2000;

/** The symbols that a text is written in, the most frequent first. */
export interface Alphabet {
  readonly symbols: readonly string[];
  /** How often each occurs. */
  readonly counts: readonly number[];
}

/**
 * The characters of a text, at most `most` of them: where there are more, the rarest share the last symbol, `other`.
 * A character is a Unicode code point, so that no pair of surrogates is ever split.
 */
export function alphabetOf(text: string, most = mostSymbols): Alphabet {
  const counted = new Map<string, number>();
  for (const character of text) counted.set(character, (counted.get(character) ?? 0) + 1);
  const sorted = [...counted].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const kept = sorted.length > most ? sorted.slice(0, most - 1) : sorted;
  const rest = sorted.slice(kept.length).reduce((sum, [, count]) => sum + count, 0);
  const all = rest > 0 ? [...kept, [other, rest] as const] : kept;
  return { symbols: all.map(([symbol]) => symbol), counts: all.map(([, count]) => count) };
}

/** The number of each character. One that has none is read as `other`, or left out where the alphabet has no such. */
export function encode(text: string, { symbols }: Alphabet): Int32Array {
  const numbers = new Map(symbols.map((symbol, number) => [symbol, number]));
  const unknown = symbols.at(-1) === other ? symbols.length - 1 : -1;
  return Int32Array.from(text, (character) => numbers.get(character) ?? unknown).filter((number) => number >= 0);
}

export const decode = (numbers: Iterable<number>, { symbols }: Alphabet): string =>
  Array.from(numbers, (number) => symbols[number]!).join('');
