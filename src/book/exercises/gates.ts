import { makeAnswerKey, SolutionFails } from '../../grader/answerKey.ts';
import { grade } from '../../grader/grade.ts';
import type { AnswerKey, Report } from '../../grader/types.ts';
import type { Problem } from '../problem.ts';
import type { Exercise } from './exercise.ts';
import type { SourceFile } from './folder.ts';
import { messageOf } from './program.ts';
import { runInProcess } from './runInProcess.ts';

/**
 * What an exercise must hold, as the judge itself sees it: every solution passes; the starter and every mistake fail,
 * each mistake recognized as itself; the properties hold of right answers; another seed draws other cases.
 *
 * @param seeds two or more: the page's own first, then fresh ones, as a class is graded with. Solutions are tried on
 * all of them, wrong programs, of which there are many, on the first three.
 */
export async function gateProblems(exercise: Exercise, seeds: readonly number[]): Promise<Problem[]> {
  const { files } = exercise;
  try {
    return await problemsOf(exercise, seeds);
  } catch (error) {
    return [problem(files.checks, `${messageOf(error)}; correct the checks`)];
  }
}

async function problemsOf(exercise: Exercise, seeds: readonly number[]): Promise<Problem[]> {
  const { files } = exercise;
  const keys: AnswerKey[] = [];
  for (const [index, seed] of seeds.entries()) {
    try {
      keys.push(makeAnswerKey(index < 3 ? exercise : { ...exercise, mistakes: [] }, seed));
    } catch (error) {
      if (!(error instanceof SolutionFails)) throw error;
      return [problem(files.solution, `${messageOf(error)} (seed ${seed}); correct it, or the checks`)];
    }
  }
  const problems = [...keys.flatMap((key) => brokenProperties(exercise, key)), ...sameDraws(exercise, keys)];
  const judged = async (
    source: SourceFile,
    complaint: (report: Report) => string | undefined,
    tried: readonly AnswerKey[] = keys.slice(0, 3),
  ) => {
    for (const key of tried) {
      const message = complaint(await run(key, source, exercise));
      if (!message) continue;
      problems.push(problem(source, message));
      return;
    }
  };

  for (const solution of [files.solution, ...files.solutions]) await judged(solution, mustPass, keys);
  await judged(files.starter, ({ verdict }) =>
    verdict === 'pass' ? 'the starter passes; take the answer out of it' : undefined,
  );
  for (const { id, programs } of files.mistakes)
    for (const program of programs)
      await judged(program, ({ verdict, mistake, seed, cases, error }) => {
        const advice = `(seed ${seed}); give checks.ts a fixed case that tells`;
        if (verdict === 'pass') return `this mistake passes ${advice} it from a right answer`;
        if (error && cases.every(({ status }) => status === 'error'))
          return `this mistake answers nothing: ${error.message} (seed ${seed}); correct it, so that it errs as a learner does`;
        if (!mistake) return `this mistake is judged "${verdict}" and not recognized ${advice} what it does`;
        return mistake.id === id ? undefined : `this mistake is taken for "${mistake.id}" ${advice} the two apart`;
      });
  return problems;
}

function mustPass({ verdict, summary, seed, cases }: Report): string | undefined {
  if (verdict === 'pass') return undefined;
  const failed = cases.find(({ status }) => status !== 'pass');
  return `this solution must pass, but: ${summary} ${failed?.message ?? ''} (seed ${seed}); correct it, or the checks`;
}

function run(key: AnswerKey, { source }: SourceFile, { checks }: Exercise): Promise<Report> {
  return grade(key, source, async () => runInProcess(), checks);
}

/** The judge asks properties only of wrong answers, to say more; right ones must have them. */
function brokenProperties({ checks, files }: Exercise, { cases, seed }: AnswerKey): Problem[] {
  return (checks.properties ?? []).flatMap(({ name, holds }) => {
    for (const { group, args, expected, training } of cases) {
      if (training) continue;
      const verdict = holds(structuredClone(expected), structuredClone(args));
      if (verdict !== true)
        return [
          problem(
            files.checks,
            `property "${name}" does not hold of the solution on ${group} (seed ${seed}): ${verdict}; correct one of them`,
          ),
        ];
    }
    return [];
  });
}

function sameDraws({ checks, files }: Exercise, [first, second]: readonly AnswerKey[]): Problem[] {
  const drawn = checks.groups.filter(({ draw }) => draw).map(({ name }) => name);
  if (drawn.length === 0)
    return [problem(files.checks, 'no group draws its cases; give one a draw, so that answers cannot be listed')];
  const inputs = (key: AnswerKey | undefined, name: string) =>
    JSON.stringify(key?.cases.filter(({ group }) => group === name).map(({ args }) => args));
  return drawn
    .filter((name) => inputs(first, name) === inputs(second, name))
    .map((name) =>
      problem(files.checks, `group "${name}" draws the same cases from two seeds; use the random it is given`),
    );
}

function problem({ file }: SourceFile, message: string): Problem {
  return { file, line: 1, message };
}
