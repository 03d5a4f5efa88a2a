import type { Language } from '../language/languages.ts';
import { bookRoot, cachedByFile } from './files.ts';
import { BookError } from './problem.ts';
import { termSchema, translatedTermSchema } from './schemas.ts';
import { translationOf } from './translation.ts';
import { readYamlList } from './yaml.ts';

export const glossaryFile = 'content/glossary.yml';

const load = cachedByFile('glossary', (root, file) => readYamlList(root, file, termSchema));

const inLanguage = translationOf(glossaryFile, translatedTermSchema);

/** Terms that could be read, and what is wrong with the others. */
export const loadGlossary = (root: string, language: Language = 'en') =>
  inLanguage(load(root, glossaryFile), root, language);

/** Every term, in the file's order. Throws a BookError when the file is faulty. */
export function glossary(root = bookRoot(), language: Language = 'en') {
  const { entries, problems } = loadGlossary(root, language);
  if (problems.length > 0) throw new BookError(problems);
  return entries;
}
