import { test as base } from '@playwright/test';
import type { OwnAnswer, OwnCall } from '#grader/callOnce.ts';
import type { AnswerKey, Report } from '#grader/types.ts';
import { bundle } from '../../src/cli/bundle.ts';

/** Judges a submission in a page of the built book. */
export interface InPage {
  run(key: AnswerKey, source: string): Promise<Report>;
  /** Runs a program once, as a figure does. */
  call(source: string, request: OwnCall): Promise<OwnAnswer>;
  /** As `run` without compiling first, so that nothing but the sandbox stands in the code's way. */
  judge(key: AnswerKey, code: string): Promise<Report>;
  /** How the page fared while it last judged. */
  wellBeing(): WellBeing;
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
    async ({}, use) => use(await bundle(new URL('graderUnderTest.ts', import.meta.url))),
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
    let wellBeing: WellBeing | undefined;
    await use({
      run: (key, source) =>
        page.evaluate(({ key, source }) => (window as unknown as Hook).grading.run(key, source), asked(key, source)),
      call: (source, request) =>
        page.evaluate(({ source, request }) => (window as unknown as Hook).grading.call(source, request), {
          source,
          request: request as unknown as Omit<OwnCall, 'args'>,
        }) as Promise<OwnAnswer>,
      async judge(key, source) {
        const before = await computedSoFar();
        const felt = await page.evaluate(
          ({ key, source }) => (window as unknown as Hook).grading.judge(key, source),
          asked(key, source),
        );
        wellBeing = { ...felt, computed: (await computedSoFar()) - before };
        return page.evaluate(() => (window as unknown as Hook).grading.judged!);
      },
      wellBeing: () => wellBeing!,
      restart: () => page.evaluate(() => (window as unknown as Hook).grading.restart()),
    });
  },
});

const asked = (key: unknown, source: string) => ({ key, source });

/** What the tests put into the page. */
interface Hook {
  grading: {
    run(key: unknown, source: string): Promise<Report>;
    call(source: string, request: unknown): Promise<unknown>;
    /** The report stays here until it is asked for: to send it to the tests is work that no reader's page has. */
    judge(key: unknown, code: string): Promise<Pick<WellBeing, 'ticks' | 'stall'>>;
    judged?: Report;
    restart(): void;
  };
}

async function startGrader(url: string): Promise<void> {
  const { createGrader, createSandbox, judge } = await import(url);
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
  const grading: Hook['grading'] = {
    run: grader.run,
    call: grader.call,
    async judge(key, code) {
      ticks = stall = 0;
      const runner = await sandbox.open();
      try {
        grading.judged = await judge(key, code, runner);
      } finally {
        runner.close();
      }
      return { ticks, stall };
    },
    restart() {
      grader.dispose();
      sandbox.dispose();
      sandbox = createSandbox('/sandbox.html');
    },
  };
  Object.assign(window, { grading });
}
