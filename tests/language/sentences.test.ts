import { expect, test } from 'vitest';
import { sentencesIn } from '../../src/language/sentences.ts';

const found = (source: string) => sentencesIn('a.ts', source).map(({ sentence, line }) => [sentence, line]);

test.each([
  ["t('Reset')", 'Reset'],
  ["{t('{done} of {total} done', { done, total })}", '{done} of {total} done'],
  ["name: word('Light')", 'Light'],
  ["translate(words, 'Figure\\u00a0{number}', { number })", 'Figure {number}'],
  ["translate(dictionary(language, root), 'References')", 'References'],
  ['t("It\'s here")', "It's here"],
  ["t('It\\'s here')", "It's here"],
])('%s holds a sentence', (source, sentence) => {
  expect(found(source)).toEqual([[sentence, 1]]);
});

test.each([
  "test('nothing', () => {})",
  " * @example t('x')",
  "// t('x')",
  'expect(name)',
  "format('x')",
  't(name)',
  "object.t('x')",
])('%s holds none', (source) => {
  expect(found(source)).toEqual([]);
});

test('a sentence that begins on the next line is found, with the line of the call', () => {
  expect(found("\nt(\n  'Long',\n)")).toEqual([['Long', 2]]);
});
