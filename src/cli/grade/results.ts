import { createHash } from 'node:crypto';
import { plainText } from '../../../components/exercise/report/plainText.ts';
import type { AnswerKey, CaseReport, ConsoleLine, Report, Verdict } from '../../grader/types.ts';
import { encodeKey } from '../../grader/wire.ts';
import type { Graded } from './exercises.ts';
import type { Class, Submission } from './submissions.ts';

/** What one program came to on one exercise: it depends on the two and the seed, on nothing else. */
export interface Outcome extends Pick<Report, 'verdict' | 'summary' | 'diagnosis'> {
  /** Name of the catalogued mistake that it makes. */
  mistake?: string;
  error?: { name: string; message: string; line?: number };
  /** The case that it fails first: which group, and how. */
  failure?: { group: string; message: string };
  /** A smaller case than that, on which it fails too, as code. */
  smaller?: { call: string; expected: string; actual?: string };
  passed: number;
  cases: number;
  console: ConsoleLine[];
  droppedLines: number;
}

/** A row of `report.json`'s `results`: one for each learner and exercise, also where nothing was handed in. */
export interface Result {
  learner: string;
  chapter: string;
  exercise: string;
  /** `pass` is a full pass on fresh cases; `missing`: nothing was handed in. */
  verdict: Verdict | 'missing';
  points: number;
  /** What a full pass counts. */
  possible: number;
  /** Different programs for this exercise in the learner's entry. */
  attempts: number;
  /** Of the exercise, as it was graded. */
  version: string;
  /** The version that the learner saw, where the entry says so and it was another. */
  writtenFor?: string;
  outcome?: Outcome;
  code?: string;
}

/** A program to run: learners who hand in the same one share it. */
export interface Job {
  id: string;
  graded: Graded;
  source: string;
}

/** Stands for all that an outcome depends on: the code, and what it is judged by, as drawn. */
export function jobId({ key }: Graded, source: string): string {
  return createHash('sha256').update(fingerprint(key)).update(source).digest('hex');
}

const fingerprints = new WeakMap<AnswerKey, string>();

function fingerprint(key: AnswerKey): string {
  const known = fingerprints.get(key) ?? createHash('sha256').update(encodeKey(key)).digest('hex');
  fingerprints.set(key, known);
  return known;
}

/** The programs to run, each once, in an order that says nothing about who wrote them. */
export function listJobs(graded: readonly Graded[], submissions: readonly Submission[]): Job[] {
  const jobs = new Map<string, Job>();
  for (const one of graded)
    for (const { exercise, codes } of submissions)
      for (const { source } of exercise === one.exercise.id ? codes : []) {
        const id = jobId(one, source);
        jobs.set(id, { id, graded: one, source });
      }
  return [...jobs.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

export function toOutcome({
  verdict,
  summary,
  diagnosis,
  mistake,
  error,
  cases,
  smaller,
  ...printed
}: Report): Outcome {
  const failed = cases.find(({ status }) => status === 'fail' || status === 'error');
  return {
    verdict,
    summary,
    diagnosis,
    ...(mistake && { mistake: mistake.id }),
    ...(error && { error: { name: error.name, message: error.message, ...(error.line && { line: error.line }) } }),
    ...(failed && { failure: { group: failed.group, message: failed.message ?? '' } }),
    ...(smaller && { smaller: asCode(smaller) }),
    passed: cases.filter(({ status }) => status === 'pass').length,
    cases: cases.length,
    console: printed.console,
    droppedLines: printed.droppedLines,
  };
}

function asCode({ call, args, expected, actual, status }: CaseReport): NonNullable<Outcome['smaller']> {
  return {
    call: `${call}(${args.map((arg) => plainText(arg)).join(', ')})`,
    expected: plainText(expected),
    ...(status === 'fail' && { actual: plainText(actual) }),
  };
}

/** What becomes of a submission that never ran. */
export function notRun(summary: string, { key }: Graded): Outcome {
  return { verdict: 'error', summary, diagnosis: [], passed: 0, cases: key.cases.length, console: [], droppedLines: 0 };
}

/** A row for each learner and exercise. Of several programs for one exercise the first that passes counts, else the first. */
export function collectResults(
  graded: readonly Graded[],
  { learners, submissions }: Class,
  outcomes: ReadonlyMap<string, Outcome>,
): Result[] {
  const handedIn = new Map(submissions.map((one) => [JSON.stringify([one.learner, one.exercise]), one]));
  return learners.flatMap((learner) =>
    graded.map((one): Result => {
      const { exercise, key, points } = one;
      const submission = handedIn.get(JSON.stringify([learner, exercise.id]));
      const row = {
        learner,
        chapter: exercise.files.chapter,
        exercise: exercise.files.name,
        possible: points,
        attempts: submission?.attempts ?? 0,
        version: key.version,
      };
      if (!submission) return { ...row, verdict: 'missing', points: 0 };
      const judged = submission.codes.map((code) => ({ ...code, outcome: outcomes.get(jobId(one, code.source))! }));
      const best = judged.find(({ outcome }) => outcome.verdict === 'pass') ?? judged[0];
      const outcome = best?.outcome ?? notRun(`The file was not judged: it is ${submission.trouble}.`, one);
      return {
        ...row,
        verdict: outcome.verdict,
        points: outcome.verdict === 'pass' ? points : 0,
        ...(best?.writtenFor && best.writtenFor !== key.version && { writtenFor: best.writtenFor }),
        outcome,
        ...(best && { code: best.source }),
      };
    }),
  );
}
