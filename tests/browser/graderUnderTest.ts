import type { Checks } from '#grader/checks.ts';
import { judge } from '#grader/judge.ts';
import { createGrader } from '#grader/runInPage.ts';
import { createSandbox } from '#grader/sandbox/createSandbox.ts';
import type { AnswerKey, Report } from '#grader/types.ts';

/** What the browser tests put into a page: the grader itself, and how the page fares under it. */
export interface Grading {
  /** From the source as typed to its report, as an exercise's page does it, with the exercise's own properties. */
  run(key: AnswerKey, source: string): Promise<Report>;
  /** The same without compiling first, so that nothing but the sandbox stands in the code's way. */
  judge(key: AnswerKey, code: string): Promise<Report>;
  /** One of the two, with how the page fared meanwhile. */
  watch(how: 'run' | 'judge', key: AnswerKey, code: string): Promise<Felt>;
  /** What was watched last: to send it to the tests is work that no reader's page has, so it stays until it is asked for. */
  watched?: Report;
  /** Removes the sandbox; the next run makes another. */
  restart(): void;
}

export interface Felt {
  /** How often a timer of the page was answered. */
  ticks: number;
  /** The longest time in milliseconds between two ticks. A busy machine lengthens it: a figure to read, not to hold. */
  stall: number;
}

const allChecks = import.meta.glob<Checks>('/content/chapters/*/exercises/*/checks.ts', {
  eager: true,
  import: 'default',
});

export async function startGrading(): Promise<Grading> {
  const grader = createGrader({ baseUrl: '/' });
  await grader.warm();
  let sandbox = createSandbox('/sandbox.html');
  let last = performance.now();
  let ticks = 0;
  let stall = 0;
  setInterval(() => {
    const now = performance.now();
    stall = Math.max(stall, now - last);
    last = now;
    ticks += 1;
  }, 10);
  const grading: Grading = {
    run(key, source) {
      const [chapter, name] = key.id.split('/');
      const { properties = [] } = allChecks[`/content/chapters/${chapter}/exercises/${name}/checks.ts`] ?? {};
      return grader.run(key, source, { properties });
    },
    async judge(key, code) {
      const runner = await sandbox.open();
      try {
        return await judge(key, code, runner);
      } finally {
        runner.close();
      }
    },
    async watch(how, key, code) {
      ticks = stall = 0;
      grading.watched = await grading[how](key, code);
      return { ticks, stall };
    },
    restart() {
      grader.dispose();
      sandbox.dispose();
      sandbox = createSandbox('/sandbox.html');
    },
  };
  return grading;
}
