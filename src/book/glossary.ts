import { bookRoot, cachedByFile } from './files.ts';
import { BookError } from './problem.ts';
import { termSchema } from './schemas.ts';
import { readYamlList } from './yaml.ts';

export const glossaryFile = 'content/glossary.yml';

const load = cachedByFile((root, file) => readYamlList(root, file, termSchema));

/** Terms that could be read, and what is wrong with the others. */
export const loadGlossary = (root: string) => load(root, glossaryFile);

/** Every term, in the file's order. Throws a BookError when the file is faulty. */
export function glossary(root = bookRoot()) {
  const { entries, problems } = loadGlossary(root);
  if (problems.length > 0) throw new BookError(problems);
  return entries;
}
