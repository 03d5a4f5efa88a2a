import { type Exercise, loadExercises } from '../../book/exercises/exercise.ts';
import { suggest } from '../../book/nearest.ts';
import { makeAnswerKey } from '../../grader/answerKey.ts';
import type { AnswerKey } from '../../grader/types.ts';
import { Complaint } from './complaint.ts';
import type { Options } from './options.ts';

/** An exercise as this class is graded on it. */
export interface Graded {
  exercise: Exercise;
  /** With cases drawn now: nobody has seen them. */
  key: AnswerKey;
  /** What a full pass counts. */
  points: number;
}

/** @throws Complaint, or the BookError of an exercise that its author must mend */
export async function chooseExercises(options: Pick<Options, 'exercises' | 'weights'>, seed: number) {
  const all = await loadExercises();
  const ids = all.map(({ id }) => id);
  const chapters = [...new Set(all.map(({ files }) => files.chapter))];
  for (const name of options.exercises)
    if (!ids.includes(name) && !chapters.includes(name)) throw unknown('--exercises', name, [...chapters, ...ids]);
  for (const name of options.weights.keys()) if (!ids.includes(name)) throw unknown('--weights', name, ids);

  const isChosen = ({ id, files }: Exercise) =>
    options.exercises.length === 0 || options.exercises.includes(id) || options.exercises.includes(files.chapter);
  const graded = all.filter(isChosen).map(
    (exercise): Graded => ({
      exercise,
      key: makeAnswerKey(exercise, seed),
      points: options.weights.get(exercise.id) ?? exercise.files.data.points,
    }),
  );
  return { all, graded };
}

function unknown(option: string, name: string, known: readonly string[]): Complaint {
  return new Complaint(`${option}: no such exercise: ${name}; ${suggest(name, known)}`);
}
