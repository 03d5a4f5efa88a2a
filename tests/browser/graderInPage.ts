import { test as base } from '@playwright/test';
import type { AnswerKey, Report } from '#grader/types.ts';
import { bundle } from '../../src/cli/bundle.ts';
import type { Felt, Grading } from './graderUnderTest.ts';
import { rendererMemory } from './rendererMemory.ts';

/** Judges a submission in a page of the built book. */
export interface InPage extends Pick<Grading, 'run'> {
  /** As `Grading.watch`, with the report. */
  watch(how: 'run' | 'judge', key: AnswerKey, code: string): Promise<Watched>;
  /** Bytes that the browser's pages hold for themselves; undefined on systems that don't tell. */
  memory(): number | undefined;
  /** Has the browser drop what nobody can reach any more, where it takes such orders. */
  collectGarbage(): Promise<void>;
  /** Removes the sandbox; the next run makes another. */
  restart(): Promise<void>;
}

export interface Watched extends Felt {
  report: Report;
  /**
   * Milliseconds that the page's thread computed, all tasks together: no block was longer, and unlike a stall no other
   * program makes it longer. Undefined in browsers that don't tell.
   */
  computed?: number;
}

export const bundleUrl = '/grader-under-test.js';

/** The grader for a page, as the text of one script. */
export const graderScript = () => bundle(new URL('graderUnderTest.ts', import.meta.url));

/** In the page: loads the script and leaves the grader on the window, for `judgeIn` and the like. */
export async function startGrader(url: string): Promise<void> {
  const { startGrading } = await import(url);
  Object.assign(window, { grading: await startGrading() });
}

/** What a page is left with. */
export type GradingWindow = { grading: Grading };

/**
 * Tests that get the grader itself, without an exercise's editor around it. The page, its content security policy and
 * the sandbox are those of the built book; only the grader's modules come from the source.
 */
export const test = base.extend<{ grader: InPage }, { script: string }>({
  script: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => use(await graderScript()),
    { scope: 'worker' },
  ],
  grader: async ({ page, browser, script }, use) => {
    await page.route(`**${bundleUrl}`, (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    const inspector = await page.context().newCDPSession(page);
    await inspector.send('Performance.enable', { timeDomain: 'threadTicks' });
    const computedSoFar = async () => {
      const { metrics } = await inspector.send('Performance.getMetrics');
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    };
    const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
    const browserProcess = processInfo.find(({ type }) => type === 'browser')!.id;
    await page.goto('/');
    await page.evaluate(startGrader, bundleUrl);
    await use({
      run: (key, source) =>
        page.evaluate(([key, source]) => (window as unknown as GradingWindow).grading.run(key, source), [
          // The types of Playwright know no typed arrays, which answer keys may hold and its evaluate carries.
          key as never,
          source,
        ] as const),
      async watch(how, key, code) {
        const before = await computedSoFar();
        const felt = await page.evaluate(
          ([how, key, code]) => (window as unknown as GradingWindow).grading.watch(how, key, code),
          [how, key as never, code] as const,
        );
        const computed = (await computedSoFar()) - before;
        const report = await page.evaluate(() => (window as unknown as GradingWindow).grading.watched!);
        return { ...felt, computed, report };
      },
      memory: () => rendererMemory(browserProcess),
      async collectGarbage() {
        for (const frame of page.frames()) {
          // A sandboxed frame has a process of its own; one that shares its parent's has no session, and needs none.
          const session = await page
            .context()
            .newCDPSession(frame)
            .catch(() => undefined);
          await session?.send('HeapProfiler.collectGarbage').catch(() => {});
          await session?.detach().catch(() => {});
        }
      },
      restart: () => page.evaluate(() => (window as unknown as GradingWindow).grading.restart()),
    });
  },
});
