import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExerciseReport } from '#book/authoring/messages.ts';
import { createTrials } from '#book/authoring/trials.ts';
import { testThreads } from './threads.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const report = (id: string, more: Partial<ExerciseReport> = {}): ExerciseReport => ({
  id,
  isDone: true,
  total: 1,
  programs: [],
  problems: [],
  milliseconds: 1,
  ...more,
});

function begin() {
  const { threads, start } = testThreads();
  const told: ExerciseReport[] = [];
  const trials = createTrials({
    start,
    tell: (one) => told.push(one),
    checksOf: (id) => `${id}/checks.ts`,
    seconds: 10,
  });
  const given = () => threads.map(({ jobs }) => jobs.map((job) => (job.kind === 'exercise' ? job.id : job.kind)));
  return { trials, threads, told, given };
}

test('exercises run one after the other in one thread, and what is known is told at once', () => {
  const { trials, threads, told, given } = begin();
  trials.want(['a/one', 'a/two']);
  expect(given()).toEqual([['a/one']]);
  threads[0]!.answer({ kind: 'exercise', report: report('a/one', { isDone: false }) });
  expect(given()).toEqual([['a/one']]);
  threads[0]!.answer({ kind: 'exercise', report: report('a/one') });
  expect(given()).toEqual([['a/one', 'a/two']]);
  threads[0]!.answer({ kind: 'exercise', report: report('a/two') });
  trials.want(['a/one']);
  expect(told.map(({ id, isDone }) => `${id} ${isDone}`)).toEqual([
    'a/one false',
    'a/one true',
    'a/two true',
    'a/one true',
  ]);
  expect(given()).toEqual([['a/one', 'a/two']]);
});

test('an exercise that is saved while it runs is run anew, first of all', () => {
  const { trials, threads, told, given } = begin();
  trials.want(['a/one', 'a/two']);
  trials.again('a/one');
  expect(threads[0]!.isEnded).toBe(true);
  expect(given()).toEqual([['a/one'], ['a/one']]);
  threads[1]!.answer({ kind: 'exercise', report: report('a/one') });
  trials.again('a/one');
  expect(threads[1]!.isEnded).toBe(false);
  threads[1]!.answer({ kind: 'exercise', report: report('a/two') });
  expect(given()[1]).toEqual(['a/one', 'a/two', 'a/one']);
  expect(told).toHaveLength(2);
});

test('an exercise that no page shows is not run when it is saved', () => {
  const { trials, threads } = begin();
  trials.again('a/one');
  expect(threads).toEqual([]);
});

test('a thread that says nothing is ended, the checks are named, and the next exercise runs', () => {
  const { trials, threads, told, given } = begin();
  trials.want(['a/one', 'a/two']);
  vi.advanceTimersByTime(9000);
  threads[0]!.answer({ kind: 'exercise', report: report('a/one', { isDone: false }) });
  vi.advanceTimersByTime(9000);
  expect(told).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect(threads[0]!.isEnded).toBe(true);
  expect(told[1]!.problems).toEqual([
    'a/one/checks.ts:1: a program or the checks say nothing for 10 s; does a loop never end?',
  ]);
  expect(given()).toEqual([['a/one'], ['a/two']]);
});

test('a thread that crashes is told at its exercise', () => {
  const { trials, threads, told } = begin();
  trials.want(['a/one']);
  threads[0]!.crash('out of memory');
  expect(told[0]!.problems).toEqual(['a/one/checks.ts:1: running its programs failed: out of memory; correct them']);
});

test('after a change of the engine all that the page shows runs in a new thread', () => {
  const { trials, threads, given } = begin();
  trials.want(['a/one', 'a/two']);
  threads[0]!.answer({ kind: 'exercise', report: report('a/one') });
  trials.againAll();
  expect(threads[0]!.isEnded).toBe(true);
  expect(given()[1]).toEqual(['a/one']);
  threads[1]!.answer({ kind: 'exercise', report: report('a/one') });
  expect(given()[1]).toEqual(['a/one', 'a/two']);
});
