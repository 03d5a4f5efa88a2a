import { loadExercises } from './exercise.ts';

/** The routes of all exercises. Reads the whole book, so that every author's error is told at once. */
export async function exercisePaths() {
  const exercises = await loadExercises();
  return exercises.map(({ files: { chapter, name } }) => ({ params: { chapter, name } }));
}
