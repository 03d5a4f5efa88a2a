import type { Language } from '../language/languages.ts';
import { chaptersFolder, isLeftOut } from './chapters.ts';
import { listExercises } from './exercises/folder.ts';
import { readPrompt } from './exercises/frontmatter.ts';
import { bookRoot, cachedByFile, readText } from './files.ts';
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

/**
 * Every concept, in the file's order, with the exercises that practice it: first the one that it names itself, then those
 * that name it. Throws a BookError when the file is faulty.
 */
export function concepts(root = bookRoot(), language: Language = 'en') {
  const { entries, problems } = loadConcepts(root, language);
  if (problems.length > 0) throw new BookError(problems);
  const practicing = exercisesByConcept(root);
  return (
    entries
      // A concept goes with the chapter that teaches it, where an edition leaves that out.
      .filter(({ section }) => !isLeftOut(root, section.split('#')[0]!))
      .map((entry) => ({ ...entry, exercises: [...new Set([entry.exercise, ...(practicing.get(entry.id) ?? [])])] }))
  );
}

/** Ids of exercises by what their prompts say that they practice. */
function exercisesByConcept(root: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { chapter, name } of listExercises(root)) {
    const file = `${chaptersFolder}/${chapter}/exercises/${name}/prompt.mdx`;
    const { data } = readPrompt(file, readText(root, file) ?? '');
    for (const id of data?.concepts ?? []) found.set(id, [...(found.get(id) ?? []), `${chapter}/${name}`]);
  }
  return found;
}
