import { test as base } from '@playwright/test';
import type { AnswerKey, Plain, Report } from '#grader/types.ts';
import { decode, encode } from '#grader/wire.ts';
import { bundle } from '../../src/cli/bundle.ts';
import type { Felt, Grading } from './graderUnderTest.ts';
import { rendererMemory } from './renderers.ts';

/** Judges submissions in a page of the built book. */
export interface InPage extends Pick<Grading, 'call'> {
  /** Judges one as typed, as an exercise's page does. */
  run(key: AnswerKey, source: string): Promise<Report>;
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
   * program makes it longer.
   */
  computed: number;
}

/** What only the browser itself can tell or do. */
export interface Inspector extends Pick<InPage, 'memory' | 'collectGarbage'> {
  /** Milliseconds that the page's thread has computed so far. */
  computed(): Promise<number>;
}

/** What Playwright and Puppeteer have in common. */
interface AnyPage {
  // biome-ignore lint/suspicious/noExplicitAny: their own types differ in words
  evaluate(run: any, argument?: any): Promise<any>;
}

type GradingWindow = { grading: Grading };

export const bundleUrl = '/grader-under-test.js';

/** The grader for a page, as the text of one script; `startGrader` loads it from `bundleUrl`. */
export const graderScript = () => bundle(new URL('graderUnderTest.ts', import.meta.url));

/** Starts the grader in a page that can load its script. */
export async function startGrader(page: AnyPage, inspector: Inspector): Promise<InPage> {
  await page.evaluate(async (url: string) => {
    const { startGrading } = await import(url);
    Object.assign(window, { grading: await startGrading() });
  }, bundleUrl);
  const watch: InPage['watch'] = async (how, key, code) => {
    const before = await inspector.computed();
    const felt: Felt = await page.evaluate(
      ([how, key, code]: Parameters<Grading['watch']>) =>
        (window as unknown as GradingWindow).grading.watch(how, key, code),
      [how, encode(key as unknown as Plain), code],
    );
    const computed = (await inspector.computed()) - before;
    const text = await page.evaluate(
      (run: number) => (window as unknown as GradingWindow).grading.report(run),
      felt.run,
    );
    return { ...felt, computed, report: decode(text) as unknown as Report };
  };
  return {
    watch,
    run: async (key, source) => (await watch('run', key, source)).report,
    call: (source, request) =>
      page.evaluate(
        ([source, request]: Parameters<Grading['call']>) =>
          (window as unknown as GradingWindow).grading.call(source, request),
        [source, request],
      ),
    memory: inspector.memory,
    collectGarbage: inspector.collectGarbage,
    restart: () => page.evaluate(() => (window as unknown as GradingWindow).grading.restart()),
  };
}

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
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
    const browserProcess = processInfo.find(({ type }) => type === 'browser')!.id;
    await page.goto('/');
    const inspector: Inspector = {
      async computed() {
        const { metrics } = await session.send('Performance.getMetrics');
        return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
      },
      memory: () => rendererMemory(browserProcess),
      async collectGarbage() {
        for (const frame of page.frames()) {
          // A sandboxed frame has a process of its own; one that shares its parent's has no session, and needs none.
          const inFrame = await page
            .context()
            .newCDPSession(frame)
            .catch(() => undefined);
          await inFrame?.send('HeapProfiler.collectGarbage').catch(() => {});
          await inFrame?.detach().catch(() => {});
        }
      },
    };
    await use(await startGrader(page, inspector));
  },
});
