import { type Exercise, loadExercises } from '../../book/exercises/exercise.ts';
import { suggest } from '../../book/nearest.ts';
import { makeAnswerKey } from '../../grader/answerKey.ts';
import type { AnswerKey } from '../../grader/types.ts';
import { Complaint } from '../complaint.ts';
import type { Options } from './options.ts';
import { readPrivateChecks, withPrivate } from './privateChecks.ts';

/** An exercise as this class is graded on it. */
export interface Graded {
  exercise: Exercise;
  /** With cases drawn now: nobody has seen them. */
  key: AnswerKey;
  /** What a full pass counts. */
  points: number;
  /** Of the instructor's own checks, where she has some for it. */
  privateVersion?: string;
}

/** @throws Complaint, or the BookError of an exercise that its author must mend */
export async function chooseExercises(
  options: Pick<Options, 'exercises' | 'weights'> & Partial<Pick<Options, 'private'>>,
  seed: number,
) {
  const all = await loadExercises();
  const ids = all.map(({ id }) => id);
  const chapters = [...new Set(all.map(({ files }) => files.chapter))];
  for (const name of options.exercises)
    if (!ids.includes(name) && !chapters.includes(name)) throw unknown('--exercises', name, [...chapters, ...ids]);
  for (const name of options.weights.keys()) if (!ids.includes(name)) throw unknown('--weights', name, ids);

  const isChosen = ({ id, files }: Exercise) =>
    options.exercises.length === 0 || options.exercises.includes(id) || options.exercises.includes(files.chapter);
  const own = options.private === undefined ? new Map() : readPrivateChecks(options.private, all);
  const graded = all.filter(isChosen).map((one): Graded => {
    const points = options.weights.get(one.id) ?? one.files.data.points;
    const privateChecks = own.get(one.id);
    if (!privateChecks) return { exercise: one, key: makeAnswerKey(one, seed), points };
    const exercise = withPrivate(one, privateChecks);
    return { exercise, key: keyWithPrivate(exercise, seed), points, privateVersion: privateChecks.version };
  });
  return { all, graded };
}

function keyWithPrivate(exercise: Exercise, seed: number): AnswerKey {
  try {
    return makeAnswerKey(exercise, seed);
  } catch (error) {
    throw new Complaint(`--private: ${exercise.id}: ${(error as Error).message}; correct your checks`);
  }
}

function unknown(option: string, name: string, known: readonly string[]): Complaint {
  return new Complaint(`${option}: no such exercise: ${name}; ${suggest(name, known)}`);
}
