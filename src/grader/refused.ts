import { t, word } from '../language/words.ts';

/** What the sandbox's worker calls the values that it refuses; it knows no other language. */
const known: readonly string[] = [
  word('a Map'),
  word('a Set'),
  word('a Date'),
  word('a RegExp'),
  word('a Number object (drop the new)'),
  word('a String object (drop the new)'),
  word('a Boolean object (drop the new)'),
  word('an ArrayBuffer'),
  word('a DataView'),
  word('a Proxy'),
  word('a BigInt'),
  word('a symbol'),
  word('a function (call it?)'),
  word('a Promise (did you mark the function async?)'),
  word('an object that contains itself'),
];

/** The same with numbers. */
const counted: readonly [RegExp, (number: string) => string][] = [
  [/^more than (\d+) values in all$/, (most) => t('more than {most} values in all', { most })],
  [/^an array of (\d+) entries$/, (count) => t('an array of {count} entries', { count })],
  [/^data nested more than (\d+) deep$/, (deepest) => t('data nested more than {deepest} deep', { deepest })],
];

/** What the worker refused, in the page's language. */
export function refusedInWords(got: string): string {
  if (known.includes(got)) return t(got);
  for (const [pattern, say] of counted) {
    const number = pattern.exec(got)?.[1];
    if (number) return say(number);
  }
  return got;
}
