import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { widgetFile } from '#book/dictionary.ts';
import { bookRoot } from '#book/files.ts';
import { formatProblem } from '#book/problem.ts';
import { checkDictionaries, untranslated } from '#book/sentences.ts';
import { translations } from '#language/languages.ts';

const root = bookRoot();

test.each(translations)('the interface is whole in %s, and each widget that is translated', (language) => {
  // Widgets are translated with their chapters: one that has a dictionary is whole.
  const isBegun = (file: string) => {
    const widget = /^components\/widgets\/(\w+)\//.exec(file)?.[1];
    return !widget || existsSync(widgetFile(widget, language));
  };
  const missing = untranslated(root, language).filter(({ file }) => isBegun(file));
  expect(missing.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`)).toEqual([]);
});

test('dictionaries translate what the sources say, with the same gaps', () => {
  expect(checkDictionaries(root).map(formatProblem)).toEqual([]);
});
