import { availableParallelism } from 'node:os';
import { placeOf } from '#book/edition/folder.ts';
import type { Exercise } from '#book/exercises/exercise.ts';
import { gateProblems } from '#book/exercises/gates.ts';
import { fingerprint } from '#book/fingerprint.ts';
import type { Problem } from '#book/problem.ts';
import { remembered } from '#book/remembered.ts';
import { startThreads } from './threads.ts';

/** The page's own seed is tried, and this one; the tests try ten. */
const freshSeed = 1000;

/** As many run here before it pays to start threads for them, half a second each. */
const fewest = 3;

/** Asks a thread for the problems of one exercise. */
export interface GateJob {
  root: string;
  chapter: string;
  name: string;
}

/**
 * Runs exercises through their gates, over all cores. One that has passed is run again once its folder, the grader or
 * the engine has changed.
 *
 * @param quiet when the rest of the check is done: a program whose time was up is tried again then, alone
 * @param onRun called with the id of each that has been run
 */
export async function runGates(
  root: string,
  exercises: readonly Exercise[],
  quiet: Promise<unknown>,
  onRun: (id: string) => void = () => {},
): Promise<Problem[]> {
  let lastRetry = quiet;
  const threads =
    exercises.length > fewest
      ? startThreads<GateJob, Problem[]>(new URL('./gateThread.ts', import.meta.url), availableParallelism())
      : undefined;
  const gate = async (exercise: Exercise): Promise<Problem[]> => {
    const { chapter, name } = exercise.files;
    const found = await (threads ? threads.run({ root, chapter, name }) : runGate(exercise));
    onRun(exercise.id);
    // Programs are timed by the clock, and until then they share the machine with all the rest.
    if (!found.some(({ message }) => /Stopped after|"timeout"/.test(message))) return found;
    const retried = lastRetry.then(() => runGate(exercise));
    lastRetry = retried;
    return retried;
  };
  try {
    const found = await Promise.all(
      exercises.map((exercise) =>
        remembered(root, {
          subject: `gates/${exercise.id}`,
          key: keyOf(root, exercise),
          compute: () => gate(exercise),
          isSound: (problems) => problems.length === 0,
        }),
      ),
    );
    return found.flat();
  } finally {
    threads?.end();
  }
}

export const runGate = (exercise: Exercise) => gateProblems(exercise, [exercise.seed, freshSeed]);

function keyOf(root: string, { files }: Exercise): string {
  const { prompt, starter, solution, solutions, checks, driver, mistakes } = files;
  const sources = [prompt, starter, solution, ...solutions, checks, ...mistakes.flatMap(({ programs }) => programs)];
  if (driver) sources.push(driver);
  const places = sources.map(({ file }) => placeOf(root, file));
  return fingerprint(root, ['src/book/exercises/gates.ts', 'src/cli/check/gates.ts', ...places]);
}
