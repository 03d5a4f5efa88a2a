import { makeAnswerKey, SolutionFails } from '../../grader/answerKey.ts';
import { grade } from '../../grader/grade.ts';
import { numbersOf } from '../../grader/parts.ts';
import type { AnswerKey, Report } from '../../grader/types.ts';
import type { Problem } from '../problem.ts';
import type { Exercise } from './exercise.ts';
import type { SourceFile } from './folder.ts';
import { messageOf } from './program.ts';
import { runInProcess } from './runInProcess.ts';

/** A program of an exercise, and what must come of it. */
export interface Trial {
  role: 'solution' | 'starter' | 'mistake';
  source: SourceFile;
  /** What is wrong with its author's work where it is judged so; undefined where that is right. */
  complaint: (report: Report) => string | undefined;
}

/** What came of a step through the gates. */
export interface GateResult {
  problems: Problem[];
  /** The program that was judged; none where the checks themselves were looked at. */
  trial?: Trial;
  /** Of the page's own seed, or of the one that showed the problem. */
  report?: Report;
}

/**
 * What an exercise must hold, as the judge itself sees it: every solution passes; the starter and every mistake fail,
 * each mistake recognized as itself; the properties hold of right answers; another seed draws other cases.
 *
 * @param seeds two or more: the page's own first, then fresh ones, as a class is graded with. Solutions are tried on
 * all of them, wrong programs, of which there are many, on the first three.
 */
export async function gateProblems(exercise: Exercise, seeds: readonly number[]): Promise<Problem[]> {
  const found: Problem[] = [];
  for await (const { problems } of passGates(exercise, seeds)) found.push(...problems);
  return found;
}

/** The same, step by step: first the checks, then each program as it is judged. */
export async function* passGates(exercise: Exercise, seeds: readonly number[]): AsyncGenerator<GateResult> {
  const { files } = exercise;
  try {
    yield* resultsOf(exercise, seeds);
  } catch (error) {
    yield { problems: [problem(files.checks, `${messageOf(error)}; correct the checks`)] };
  }
}

async function* resultsOf(exercise: Exercise, seeds: readonly number[]): AsyncGenerator<GateResult> {
  const { files } = exercise;
  const keys: AnswerKey[] = [];
  for (const [index, seed] of seeds.entries()) {
    try {
      keys.push(makeAnswerKey(index < 3 ? exercise : { ...exercise, mistakes: [] }, seed));
    } catch (error) {
      if (!(error instanceof SolutionFails)) throw error;
      yield { problems: [problem(files.solution, `${messageOf(error)} (seed ${seed}); correct it, or the checks`)] };
      return;
    }
  }
  yield {
    problems: [
      ...unanswered(exercise, keys[0]!),
      ...keys.flatMap((key) => brokenProperties(exercise, key)),
      ...sameDraws(exercise, keys),
    ],
  };
  for (const trial of trialsOf(exercise))
    yield await judged(exercise, trial, trial.role === 'solution' ? keys : keys.slice(0, 3));
}

/** Every program of an exercise, the solution first. */
export function trialsOf({ files }: Pick<Exercise, 'files'>): Trial[] {
  const solutions = [files.solution, ...files.solutions];
  return [
    ...solutions.map((source): Trial => ({ role: 'solution', source, complaint: mustPass })),
    { role: 'starter', source: files.starter, complaint: starterMustFail },
    ...files.mistakes.flatMap(({ id, programs }) =>
      programs.map((source): Trial => ({ role: 'mistake', source, complaint: mustFailAs(id) })),
    ),
  ];
}

async function judged(exercise: Exercise, trial: Trial, keys: readonly AnswerKey[]): Promise<GateResult> {
  let first: Report | undefined;
  for (const key of keys) {
    const report = await run(key, trial.source, exercise);
    const message = trial.complaint(report);
    if (message) return { trial, report, problems: [problem(trial.source, message)] };
    first ??= report;
  }
  return { trial, report: first!, problems: [] };
}

const starterMustFail = ({ verdict }: Report) =>
  verdict === 'pass' ? 'the starter passes; take the answer out of it' : undefined;

const mustFailAs =
  (id: string) =>
  ({ verdict, mistake, seed, cases, error }: Report) => {
    const advice = `(seed ${seed}); give checks.ts a fixed case that tells`;
    if (verdict === 'pass') return `this mistake passes ${advice} it from a right answer`;
    if (error && cases.every(({ status }) => status === 'error'))
      return `this mistake answers nothing: ${error.message} (seed ${seed}); correct it, so that it errs as a learner does`;
    if (!mistake) return `this mistake is judged "${verdict}" and not recognized ${advice} what it does`;
    return mistake.id === id ? undefined : `this mistake is taken for "${mistake.id}" ${advice} the two apart`;
  };

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

/** NaN equals NaN: an argument that a case forgets would be found by no program's answer. */
function unanswered({ files }: Exercise, { cases }: AnswerKey): Problem[] {
  const bad = cases.filter(({ expected, training }) => !training && numbersOf(expected).some(Number.isNaN));
  return [...new Map(bad.map((one) => [one.group, one])).values()].map(({ group, call, args }) =>
    problem(
      files.checks,
      `the solution answers NaN on ${group}: ${call} got ${args.length} argument${args.length === 1 ? '' : 's'}, ${JSON.stringify(args)}; give the case every argument, or correct the solution`,
    ),
  );
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
