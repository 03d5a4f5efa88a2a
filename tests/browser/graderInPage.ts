import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { AnswerKey, Report } from '#grader/types.ts';

/** Judges a submission in a page of the built book. */
export interface InPage {
  run(key: AnswerKey, source: string): Promise<Report>;
  /** The same without compiling first, so that nothing but the sandbox stands in the code's way. */
  judge(key: AnswerKey, code: string): Promise<Report>;
  /** How the page fared since the last time this was asked. */
  wellBeing(): Promise<WellBeing>;
  /** Removes the sandbox; the next run makes another. */
  restart(): Promise<void>;
}

export interface WellBeing {
  /** Milliseconds that the page's thread computed, all tasks together: unlike a stall, no other program makes it longer. */
  computed: number;
  /** How often a timer of the page was answered. */
  ticks: number;
  /** The longest time in milliseconds between two ticks. A busy machine lengthens it: a figure to read, not to hold. */
  stall: number;
}

const bundleUrl = '/grader-under-test.js';

/**
 * Tests that get the grader itself, without an exercise's editor around it. The page, its content security policy and
 * the sandbox are those of the built book; only the grader's modules come from the source.
 */
export const test = base.extend<{ grader: InPage }, { bundle: string }>({
  bundle: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => use(await bundleGrader()),
    { scope: 'worker' },
  ],
  grader: async ({ page, bundle }, use) => {
    await page.route(`**${bundleUrl}`, (route) => route.fulfill({ contentType: 'text/javascript', body: bundle }));
    const inspector = await page.context().newCDPSession(page);
    await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
    const computedSoFar = async () => {
      const { metrics } = await inspector.send('Performance.getMetrics');
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    await page.goto('/');
    await page.evaluate(startGrader, bundleUrl);
    let computedBefore = await computedSoFar();
    await use({
      run: (key, source) => call(page, 'run', key, source),
      judge: (key, code) => call(page, 'judge', key, code),
      restart: () => page.evaluate(() => (window as unknown as Hook).grading.restart()),
      async wellBeing() {
        const felt = await page.evaluate(() => (window as unknown as Hook).grading.felt());
        const before = computedBefore;
        computedBefore = await computedSoFar();
        return { ...felt, computed: computedBefore - before };
      },
    });
  },
});

/** What the tests put into the page. */
interface Hook {
  grading: {
    run(key: unknown, source: string): Promise<Report>;
    judge(key: unknown, code: string): Promise<Report>;
    restart(): void;
    felt(): Pick<WellBeing, 'ticks' | 'stall'>;
  };
}

async function startGrader(url: string): Promise<void> {
  const { createGrader, createSandbox, judge } = await import(url);
  const grader = createGrader({ baseUrl: '/' });
  await grader.warm();
  const sandbox = createSandbox('/sandbox.html');
  let last = performance.now();
  let ticks = 0;
  let stall = 0;
  setInterval(() => {
    const now = performance.now();
    stall = Math.max(stall, now - last);
    last = now;
    ticks += 1;
  }, 10);
  const grading: Hook['grading'] = {
    run: grader.run,
    async judge(key, code) {
      const runner = await sandbox.open();
      try {
        return await judge(key, code, runner);
      } finally {
        runner.close();
      }
    },
    restart: grader.dispose,
    felt() {
      const felt = { ticks, stall };
      ticks = stall = 0;
      return felt;
    },
  };
  Object.assign(window, { grading });
}

function call(page: Page, name: 'run' | 'judge', key: unknown, code: string): Promise<Report> {
  return page.evaluate(({ name, key, code }) => (window as unknown as Hook).grading[name](key, code), {
    name,
    key,
    code,
  });
}

async function bundleGrader(): Promise<string> {
  const entry = fileURLToPath(new URL('graderUnderTest.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['es'] }, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}
