import type { OwnAnswer, OwnCall } from '#grader/callOnce.ts';
import type { Checks } from '#grader/checks.ts';
import { judge } from '#grader/judge.ts';
import { createGrader } from '#grader/runInPage.ts';
import { createSandbox } from '#grader/sandbox/createSandbox.ts';
import type { AnswerKey, Plain, Report } from '#grader/types.ts';
import { decode, encode } from '#grader/wire.ts';

/** What the browser tests put into a page: the grader itself, and how the page fares under it. */
export interface Grading {
  /**
   * `run`: from the source as typed to its report, as an exercise's page does it, with the exercise's own properties.
   * `judge`: without compiling first, so that nothing but the sandbox stands in the code's way.
   *
   * @param key encoded
   */
  watch(how: 'run' | 'judge', key: string, code: string): Promise<Felt>;
  /** Runs a program once, as a figure does. */
  call(source: string, request: OwnCall): Promise<OwnAnswer>;
  /** A run's report, encoded, once. To send it to the tests is work that no reader's page has, so it stays until it is asked for. */
  report(run: number): string;
  /** Removes the sandbox; the next run makes another. */
  restart(): void;
}

export interface Felt {
  /** Which run it was. */
  run: number;
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
  // Several runs may be under way: who asks late must not be given another's report.
  const reports = new Map<number, Report>();
  let runs = 0;
  const ways = {
    run(key: AnswerKey, source: string) {
      const [chapter, name] = key.id.split('/');
      const { properties = [] } = allChecks[`/content/chapters/${chapter}/exercises/${name}/checks.ts`] ?? {};
      return grader.run(key, source, { properties });
    },
    async judge(key: AnswerKey, code: string) {
      const runner = await sandbox.open();
      try {
        return await judge(key, code, runner);
      } finally {
        runner.close();
      }
    },
  };
  return {
    async watch(how, text, code) {
      const key = decode(text) as unknown as AnswerKey;
      ticks = stall = 0;
      const run = runs++;
      reports.set(run, await ways[how](key, code));
      return { run, ticks, stall };
    },
    call: grader.call,
    report(run) {
      const report = reports.get(run);
      reports.delete(run);
      return encode(report as unknown as Plain);
    },
    restart() {
      grader.dispose();
      sandbox.dispose();
      sandbox = createSandbox('/sandbox.html');
    },
  };
}
