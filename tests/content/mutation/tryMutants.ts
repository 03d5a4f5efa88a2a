import type { Exercise } from '#book/exercises/exercise.ts';
import { runInProcess } from '#book/exercises/runInProcess.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { judge } from '#grader/judge.ts';
import type { AnswerKey, KeyCase, Report } from '#grader/types.ts';
import { type Mutant, mutantsOf, withBudget } from './mutate.ts';

/** What the checks make of an exercise's mutated solutions. */
export interface Tally {
  /** The names of all mutants, and of those that pass. */
  mutants: string[];
  survivors: string[];
}

export const fewest = 20;

/** Far more than what is needed, far less than a reader would wait for. */
const longest = 120_000;
const mostSteps = 20_000_000;

/** Where training makes each run long, this many mutants, evenly chosen, stand for all. */
const mostOfLong = 24;
const longRun = 300_000;

/** Mutates the solution, and further solutions where it is so short that it gives too few, and judges each as the page does. */
export async function tryMutants(exercise: Exercise): Promise<Tally> {
  const { files, checks } = exercise;
  const { solution, solutions } = files;
  const whole = { ...makeAnswerKey({ ...exercise, mistakes: [] }, exercise.seed), timeLimit: longest };
  const casesWhere = (test: (one: KeyCase) => boolean): AnswerKey => ({ ...whole, cases: whole.cases.filter(test) });
  // What fails without training needs none, and one run that fails is enough.
  const compared = casesWhere(({ training }) => !training);
  const trained = whole.cases.filter(({ training }) => training).map((oneCase) => casesWhere((one) => one === oneCase));
  const steps = await stepsOf(whole, solution.source, exercise);

  const mutants: Mutant[] = mutantsOf(solution.source);
  for (const { source } of solutions) if (mutants.length < fewest) mutants.push(...mutantsOf(source));
  const tried = steps > longRun ? evenly(mutants, mostOfLong) : mutants;
  const survivors: string[] = [];
  for (const { name, code } of tried) {
    const run = (key: AnswerKey): Promise<Report> =>
      judge(key, withBudget(code, 10 * steps + 10_000), runInProcess(), checks);
    let passes = true;
    for (const key of [compared, ...trained]) passes &&= key.cases.length === 0 || (await run(key)).verdict === 'pass';
    if (passes) survivors.push(name);
  }
  return { mutants: tried.map(({ name }) => name), survivors };
}

/** How many steps the solution takes, found by halving: a program can't tell its count, for it only answers. */
async function stepsOf(key: AnswerKey, source: string, { id, checks }: Exercise): Promise<number> {
  for (let steps = 1000; steps <= mostSteps; steps *= 4) {
    const { verdict } = await judge(key, withBudget(source, steps), runInProcess(), checks);
    if (verdict === 'pass') return steps;
  }
  throw new Error(`${id}: the solution does not pass within ${mostSteps} steps`);
}

function evenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]!);
}
