import { expect, test } from 'vitest';
import type { Exercise } from '#book/exercises/exercise.ts';
import { emptyReport } from '#grader/judge.ts';
import type { CaseReport } from '#grader/types.ts';
import type { Graded } from '../../../src/cli/grade/exercises.ts';
import { collectResults, jobId, listJobs, notRun, type Outcome, toOutcome } from '../../../src/cli/grade/results.ts';
import type { Submission } from '../../../src/cli/grade/submissions.ts';
import { makeKey } from '../../grader/answerKeys.ts';

const key = makeKey('double', { numbers: [[1]] }, (number: number) => 2 * number);
const exercise = { id: 'test/double', version: '1', files: { chapter: 'test', name: 'double' } } as Exercise;
const graded: Graded = { exercise, key, points: 4 };
const verdict = (end: Outcome['verdict']): Outcome => ({ ...notRun('', graded), verdict: end });
const submission = (learner: string, ...sources: string[]): Submission => ({
  learner,
  exercise: exercise.id,
  codes: sources.map((source) => ({ source, writtenFor: '1' })),
  attempts: sources.length,
});

function results(ends: Record<string, Outcome['verdict']>, submissions: Submission[], ...learners: string[]) {
  const outcomes = new Map(Object.entries(ends).map(([source, end]) => [jobId(graded, source), verdict(end)]));
  return collectResults([graded], { learners, submissions, problems: [] }, outcomes);
}

test('the program that passes counts; without one the first, and nothing for what is missing', () => {
  const submissions = [submission('a', 'wrong', 'right'), submission('b', 'wrong', 'loops')];
  const ends = { wrong: 'fail', right: 'pass', loops: 'timeout' } as const;
  expect(results(ends, submissions, 'a', 'b', 'c')).toMatchObject([
    { learner: 'a', chapter: 'test', exercise: 'double', verdict: 'pass', points: 4, possible: 4, code: 'right' },
    { learner: 'b', verdict: 'fail', points: 0, attempts: 2, code: 'wrong' },
    { learner: 'c', verdict: 'missing', points: 0, attempts: 0 },
  ]);
});

test('what could not be read is an error, with the reason', () => {
  const unread = { ...submission('a'), trouble: 'a link' };
  expect(results({}, [unread], 'a')).toMatchObject([
    { verdict: 'error', points: 0, outcome: { summary: 'The file was not judged: it is a link.' } },
  ]);
});

test('each program runs once, whoever handed it in', () => {
  const jobs = listJobs([graded], [submission('a', 'same'), submission('b', 'other', 'same')]);
  expect(jobs.map(({ source }) => source).sort()).toEqual(['other', 'same']);
});

test('the small case on which it fails is kept as code', () => {
  const one = { group: 'random', call: 'double', visible: false, args: [[1, -2.5]], expected: [2, -5] };
  const outcome = (more: object) =>
    toOutcome({ ...emptyReport(key), verdict: 'fail', smaller: { ...one, ...more } as CaseReport });
  expect(outcome({ status: 'fail', actual: [2, 5] }).smaller).toEqual({
    call: 'double([1, -2.5])',
    expected: '[2, -5]',
    actual: '[2, 5]',
  });
  expect(outcome({ status: 'error', message: 'TypeError' }).smaller).toEqual({
    call: 'double([1, -2.5])',
    expected: '[2, -5]',
  });
});
