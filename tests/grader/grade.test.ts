import { describe, expect, test, vi } from 'vitest';
import { grade } from '#grader/grade.ts';
import type { Runner } from '#grader/runner.ts';
import { makeKey } from './answerKeys.ts';
import { runForever, runInProcess } from './runInProcess.ts';

const key = makeKey('f', { numbers: [[3], [4]] }, (n: number) => n + 1);

/** Opens these one after another, and notes how many were closed. */
function openers(...runners: Runner[]) {
  const closed = vi.fn();
  const opened = vi.fn(async () => ({ ...runners.shift()!, close: closed }));
  return { opened, closed };
}

test('types go, the answer counts', async () => {
  const { opened, closed } = openers(runInProcess());
  const report = await grade(key, 'export const f = (n: number): number => n + 1;', opened);
  expect(report).toMatchObject({ verdict: 'pass', summary: 'Passed: 2 of 2 cases.' });
  expect([opened.mock.calls.length, closed.mock.calls.length]).toEqual([1, 1]);
});

test('what cannot be compiled is never run', async () => {
  const { opened } = openers();
  const report = await grade(key, 'export const f = (n) => n +;', opened);
  expect(report).toMatchObject({
    verdict: 'error',
    summary: 'SyntaxError on line 1: Unexpected “;”.',
    error: { line: 1, column: 28 },
    cases: [{ status: 'not-run' }, { status: 'not-run' }],
  });
  expect(opened).not.toHaveBeenCalled();
});

describe('errors', () => {
  const errorOf = async (source: string) => (await grade(key, source, openers(runInProcess()).opened)).error;
  test('keep their column where the line is as typed', async () => {
    expect(await errorOf('export const f = (n) => n.x.y;')).toMatchObject({ line: 1, column: 29 });
  });
  test('lose it where types were stripped from the line', async () => {
    const error = await errorOf('export const f = (n: number): number => n.x.y;');
    expect(error).toMatchObject({ line: 1 });
    expect(error).not.toHaveProperty('column');
  });
  test('that only the engine finds are placed all the same', async () => {
    const report = await grade(key, 'export const f = 1;\nlet a = 1;\nlet a = 2;', openers(runInProcess()).opened);
    expect(report.error).toMatchObject({ name: 'SyntaxError', line: 3, column: 5 });
    expect(report.summary).toMatch(/^SyntaxError on line 3: /);
  });
});

describe('an endless loop', () => {
  const source = 'export function f(n) {\n  while (true) {}\n}';
  /** A second runner that only knows what the counting copy would print. */
  const counting: Runner = {
    load: async () => ({ exports: { f: 'function' }, printed: { lines: [], dropped: 0 } }),
    calls: async () => ({
      outcomes: [],
      printed: { lines: [{ level: 'error', text: 'still running: 1' }], dropped: 0 },
    }),
    close() {},
  };
  test('is named by a second run, in a place of its own', async () => {
    const { opened, closed } = openers(runForever(), counting);
    const report = await grade(key, source, opened);
    expect(report).toMatchObject({
      verdict: 'timeout',
      summary: 'Stopped after 1 second: it had not finished. The loop on line 2 did not end.',
      error: { name: 'Timeout', line: 2 },
    });
    expect([opened.mock.calls.length, closed.mock.calls.length]).toEqual([2, 2]);
  });
  test('that the second run does not meet goes without a name', async () => {
    const { opened, closed } = openers(runForever(), runForever());
    const report = await grade(key, source, opened);
    expect(report).toMatchObject({ verdict: 'timeout', summary: 'Stopped after 1 second: it had not finished.' });
    expect(report.error).toBeUndefined();
    expect(closed).toHaveBeenCalledTimes(2);
  });
});

test('a submission that takes more than half of its time leaves no place open', async () => {
  const slow = runInProcess();
  const { calls } = slow;
  slow.calls = async (...args) => {
    await new Promise((done) => setTimeout(done, 40));
    return calls(...args);
  };
  const { opened, closed } = openers(slow, runInProcess());
  const report = await grade({ ...key, timeLimit: 50 }, 'export const f = (n) => n + 1;', opened);
  expect(report.verdict).toBe('pass');
  expect([opened.mock.calls.length, closed.mock.calls.length]).toEqual([2, 2]);
});
