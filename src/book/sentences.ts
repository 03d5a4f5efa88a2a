import { globSync } from 'node:fs';
import { type Language, translations } from '../language/languages.ts';
import { type Sentence, sentencesIn } from '../language/sentences.ts';
import { loadCourse } from './course.ts';
import { interfaceFile, loadDictionary, widgetFile, widgetsFolder } from './dictionary.ts';
import { editionFolder } from './edition/folder.ts';
import { readText, subfolders } from './files.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** Every sentence that the sources below these folders hand to `t`; tests of sources aren't among them. */
function sentencesBelow(root: string, folder: string): Sentence[] {
  const files = globSync(`${folder}/**/*.{ts,tsx,astro}`, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  return files.flatMap((file) => sentencesIn(file, readText(root, file) ?? ''));
}

/** What an interface and its widgets say, by the dictionary that it belongs into. */
function sentencesByFile(root: string, language: Language): Map<string, Sentence[]> {
  const inWidget = (file: string) => file.startsWith(`${widgetsFolder}/`);
  // A faulty course is told elsewhere.
  const { parts: written = [] } = loadCourse(root).course ?? {};
  const parts = written.map(({ title }) => ({ sentence: title, file: 'content/course.yml', line: 1 }));
  const shared = [...sentencesBelow(root, 'src'), ...sentencesBelow(root, 'components')].filter(
    ({ file }) => !inWidget(file),
  );
  const widgets = subfolders(root, widgetsFolder).map(
    (widget) => [widgetFile(widget, language), sentencesBelow(root, `${widgetsFolder}/${widget}`)] as const,
  );
  return new Map([[interfaceFile(language), [...parts, ...shared]], ...widgets]);
}

/** Sentences of the sources that no dictionary translates, at the place where they are written. */
export function untranslated(root: string, language: Language): Sentence[] {
  const shared = loadDictionary(root, interfaceFile(language)).words;
  return [...sentencesByFile(root, language)].flatMap(([file, sentences]) => {
    const { words } = loadDictionary(root, file);
    return sentences.filter(({ sentence }) => !Object.hasOwn(words, sentence) && !Object.hasOwn(shared, sentence));
  });
}

/**
 * Entries of dictionaries that no source asks for any more, and those whose gaps are others than the sentence's. They are
 * the book's own: an edition has other parts and widgets, and is not asked.
 */
export function checkDictionaries(root: string): Problem[] {
  if (editionFolder(root)) return [];
  return translations.flatMap((language) =>
    [...sentencesByFile(root, language)].flatMap(([file, sentences]) => {
      const { words, problems, line } = loadDictionary(root, file);
      const known = new Set(sentences.map(({ sentence }) => sentence));
      const faults = Object.entries(words).flatMap(([sentence, translation]) => {
        const report = (message: string): Problem => ({ file, line: line(sentence), message });
        if (!known.has(sentence)) return [report(`no source says: "${sentence}"; ${suggest(sentence, known)}`)];
        const [wanted, given] = [gaps(sentence), gaps(translation)];
        return wanted === given
          ? []
          : [report(`gaps differ: "${given}" in the translation of "${sentence}"; use ${wanted}`)];
      });
      return [...problems, ...faults];
    }),
  );
}

/** `{done} {total}`: each gap once, sorted. */
const gaps = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort().join(' ');
