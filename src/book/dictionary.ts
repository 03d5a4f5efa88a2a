import type { Language } from '../language/languages.ts';
import type { Dictionary } from '../language/words.ts';
import { bookRoot, cachedByFile, readText, subfolders } from './files.ts';
import { BookError, type Problem } from './problem.ts';
import { dictionarySchema } from './schemas.ts';
import { parseYaml } from './yaml.ts';

/** The English sentences of the interface and what they are in another language. */
export const interfaceFile = (language: Language) => `content/interface/${language}.yml`;

/** A dictionary as written, with the line of each sentence. */
export interface LoadedDictionary {
  words: Dictionary;
  problems: Problem[];
  line: (sentence: string) => number;
}

/** Reads a dictionary; a missing one is empty, and all is said in English. */
export const loadDictionary = cachedByFile('dictionary', (root, file): LoadedDictionary => {
  const source = parseYaml(file, readText(root, file) ?? '{}');
  const words = source.check(dictionarySchema) ?? {};
  return { words, problems: source.problems, line: (sentence) => source.line([sentence]) };
});

/** The interface's dictionary; English has none. Throws a BookError when it is faulty. */
export function dictionary(language: Language, root = bookRoot()): Dictionary {
  if (language === 'en') return {};
  const { words, problems } = loadDictionary(root, interfaceFile(language));
  if (problems.length > 0) throw new BookError(problems);
  return words;
}

export const widgetsFolder = 'components/widgets';

/** The words of a widget: its author keeps them beside it. */
export const widgetFile = (widget: string, language: Language) => `${widgetsFolder}/${widget}/words.${language}.yml`;

/** What a page needs: the words of the interface, and those of the widgets. Where both know one, the interface's. */
export function pageDictionary(language: Language, root = bookRoot()): Dictionary {
  if (language === 'en') return {};
  const widgets = subfolders(root, widgetsFolder).map((widget) => loadDictionary(root, widgetFile(widget, language)));
  const problems = widgets.flatMap((loaded) => loaded.problems);
  if (problems.length > 0) throw new BookError(problems);
  return Object.assign({}, ...widgets.map(({ words }) => words), dictionary(language, root));
}
