import type { Language } from '../language/languages.ts';
import { isLeftOut } from './chapters.ts';
import { bookRoot, cachedByFile } from './files.ts';
import { BookError } from './problem.ts';
import { conceptSchema, translatedConceptSchema } from './schemas.ts';
import { translationOf } from './translation.ts';
import { readYamlList } from './yaml.ts';

export const conceptsFile = 'content/concepts.yml';

const load = cachedByFile('concepts', (root, file) => readYamlList(root, file, conceptSchema));

const inLanguage = translationOf(conceptsFile, translatedConceptSchema);

/** Concepts that could be read, and what is wrong with the others. Their targets are `checkBook`'s business. */
export const loadConcepts = (root: string, language: Language = 'en') =>
  inLanguage(load(root, conceptsFile), root, language);

/** Every concept, in the file's order. Throws a BookError when the file is faulty. */
export function concepts(root = bookRoot(), language: Language = 'en') {
  const { entries, problems } = loadConcepts(root, language);
  if (problems.length > 0) throw new BookError(problems);
  // A concept goes with the chapter that teaches it, where an edition leaves that out.
  return entries.filter(({ section }) => !isLeftOut(root, section.split('#')[0]!));
}
