import { beforeEach, describe, expect, test, vi } from 'vitest';
import { compile } from '#grader/compile.ts';
import { grade } from '#grader/grade.ts';
import type { Runner } from '#grader/runner.ts';
import type { Report } from '#grader/types.ts';
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

  describe('on a clock of its own', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
      return () => vi.useRealTimers();
    });
    const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
    /** Answers nothing until its time is up. */
    const hanging = (): Runner => {
      const hang = async (limit: number) => {
        await wait(limit);
        return { timeout: true } as const;
      };
      return { load: (_code, _seed, limit) => hang(limit), calls: (_calls, limit) => hang(limit), close() {} };
    };
    /** The report, and the milliseconds of the fake clock until it came. */
    async function timed(open: () => Promise<Runner>) {
      await Promise.all([import('#grader/endlessLoop.ts'), compile('')]); // Loading takes real time.
      let report: Report | undefined;
      const start = performance.now();
      const grading = grade(key, source, open).then((graded) => {
        report = graded;
      });
      while (!report) {
        await new Promise(setImmediate);
        await vi.advanceTimersByTimeAsync(10);
      }
      await grading;
      return { report, time: performance.now() - start };
    }

    test('is named when the time is up, and no later', async () => {
      const load: Runner['load'] = async (...args) => {
        await wait(300);
        return counting.load(...args);
      };
      const { opened } = openers(hanging(), { ...counting, load });
      const { report, time } = await timed(opened);
      expect(report.error?.line).toBe(2);
      expect(time).toBeLessThan(1050);
    });
    test('ends within two seconds, with a second place that opens late, hangs, or does not open', async () => {
      const seconds: (() => Promise<Runner>)[] = [
        () => new Promise(() => {}),
        () => wait(900).then(hanging),
        async () => hanging(),
        () => Promise.reject(new Error('no')),
      ];
      for (const second of seconds) {
        const places = [async () => hanging(), second];
        const { report, time } = await timed(() => places.shift()!());
        expect(report.summary).toBe('Stopped after 1 second: it had not finished.');
        expect(time).toBeLessThan(1700);
      }
    });
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
  await vi.waitFor(() => expect([opened.mock.calls.length, closed.mock.calls.length]).toEqual([2, 2]));
});
