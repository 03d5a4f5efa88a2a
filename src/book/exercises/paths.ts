import type { Language } from '../../language/languages.ts';
import { isTranslated } from '../chapters.ts';
import { bookRoot } from '../files.ts';
import { BookError } from '../problem.ts';
import { problemsBetween } from './between.ts';
import { loadExercises } from './exercise.ts';
import { listExercises } from './folder.ts';
import { type ServedExercise, servedExercise } from './served.ts';

/**
 * The routes of all exercises of chapters in the language. Reads the whole book, so that every author's error is told at
 * once.
 */
export async function exercisePaths(language: Language = 'en', root = bookRoot()) {
  const served: ServedExercise[] = [];
  for (const { chapter, name } of listExercises(root).filter(({ chapter }) => isTranslated(root, chapter, language))) {
    try {
      served.push(await servedExercise(chapter, name, language, root));
    } catch (error) {
      // This one is faulty: the others may be, too.
      if (error instanceof BookError) await loadExercises(root);
      throw error;
    }
  }
  const problems = problemsBetween(
    root,
    served.map(({ files }) => files),
  );
  if (problems.length > 0) throw new BookError(problems);
  return served.map(({ files: { chapter, name } }) => ({ params: { chapter, name } }));
}
