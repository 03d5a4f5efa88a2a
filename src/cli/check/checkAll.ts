import { checkBook } from '#book/check.ts';
import { tryExercises } from '#book/exercises/exercise.ts';
import { gateProblems } from '#book/exercises/gates.ts';
import type { Registry } from '#book/mdx/components.ts';
import type { Problem } from '#book/problem.ts';
import { checkDictionaries } from '#book/sentences.ts';
import { checkTypes } from './checkTypes.ts';

/** The page's own seed is tried, and this one; the tests try ten. */
const freshSeed = 1000;

interface Options {
  root: string;
  registry: Registry;
  /** Chapters, or exercises as `chapter/name`, whose programs are run; all of them where none is named. */
  only: readonly string[];
  /** Called before each part, with what it is. */
  onPart?: (part: string) => void;
}

/** Everything that an author must mend, in texts, data, types and exercises: all of it at once, file by file. */
export async function checkAll({ root, registry, only, onPart }: Options): Promise<Problem[]> {
  // A process of its own, beside all the rest.
  const types = checkTypes(root);
  onPart?.('texts and data');
  const problems = [...(await checkBook(registry, root)), ...checkDictionaries(root)];
  const { exercises, problems: inFolders } = await tryExercises(root);
  problems.push(...inFolders);
  const isWanted = ({ id }: { id: string }) =>
    only.length === 0 || only.some((name) => id === name || id.startsWith(`${name}/`));
  for (const exercise of exercises.filter(isWanted)) {
    onPart?.(exercise.id);
    problems.push(...(await gateProblems(exercise, [exercise.seed, freshSeed])));
  }
  onPart?.('types of the exercises');
  problems.push(...(await types));
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
