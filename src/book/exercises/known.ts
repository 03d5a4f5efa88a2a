import { chaptersFolder } from '../chapters.ts';
import { bookRoot, filesIn, modified, subfolders } from '../files.ts';
import { notationFile } from '../notation.ts';
import { type Exercise, loadExercise } from './exercise.ts';

const cache = new Map<string, { times: string; exercise: Exercise }>();

/**
 * Reads an exercise, or takes what was read of it while none of its files has changed: a chapter's page asks for each of
 * its exercises every time that it is shown, and reading one runs its programs.
 *
 * @throws BookError with every problem of the folder
 */
export async function knownExercise(chapter: string, name: string, root = bookRoot()): Promise<Exercise> {
  const folder = `${chaptersFolder}/${chapter}/exercises/${name}`;
  const times = [folder, ...subfolders(root, folder).map((inner) => `${folder}/${inner}`)]
    .flatMap((place) => filesIn(root, place).map((file) => `${place}/${file}`))
    // The texts of mistakes hold formulas.
    .concat(notationFile)
    .map((file) => `${file} ${modified(root, file)}`)
    .join('\n');
  const known = cache.get(`${root}/${folder}`);
  if (known?.times === times) return known.exercise;
  const exercise = await loadExercise(chapter, name, root);
  cache.set(`${root}/${folder}`, { times, exercise });
  return exercise;
}
