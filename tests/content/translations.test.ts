import { expect, test } from 'vitest';
import { bookRoot } from '#book/files.ts';
import { formatProblem } from '#book/problem.ts';
import { checkDictionaries, untranslated } from '#book/sentences.ts';
import { translations } from '#language/languages.ts';

const root = bookRoot();

test.each(translations)('the interface is whole in %s', (language) => {
  // Widgets are translated with their chapters.
  const missing = untranslated(root, language).filter(({ file }) => !file.startsWith('components/widgets/'));
  expect(missing.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`)).toEqual([]);
});

test('dictionaries translate what the sources say, with the same gaps', () => {
  expect(checkDictionaries(root).map(formatProblem)).toEqual([]);
});
