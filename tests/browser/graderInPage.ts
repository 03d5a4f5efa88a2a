import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import type { AnswerKey, Report } from '#grader/types.ts';

/** Judges a submission in a page of the built book. */
export interface InPage {
  run(key: AnswerKey, source: string): Promise<Report>;
  /** The same without compiling first, so that nothing but the sandbox stands in the code's way. */
  judge(key: AnswerKey, code: string): Promise<Report>;
  /** The longest time in milliseconds that the page could not do anything, since the last time this was asked. */
  longestStall(): Promise<number>;
  /** Removes the sandbox; the next run makes another. */
  restart(): Promise<void>;
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
    await page.goto('/');
    await page.evaluate(startGrader, bundleUrl);
    await use({
      run: (key, source) => call(page, 'run', key, source),
      judge: (key, code) => call(page, 'judge', key, code),
      restart: () => page.evaluate(() => (window as unknown as Hook).grading.restart()),
      longestStall: () => page.evaluate(() => (window as unknown as Hook).grading.longestStall()),
    });
  },
});

/** What the tests put into the page. */
interface Hook {
  grading: {
    run(key: unknown, source: string): Promise<Report>;
    judge(key: unknown, code: string): Promise<Report>;
    restart(): void;
    longestStall(): number;
  };
}

async function startGrader(url: string): Promise<void> {
  const { createGrader, createSandbox, judge } = await import(url);
  const grader = createGrader({ baseUrl: '/' });
  await grader.warm();
  const sandbox = createSandbox('/sandbox.html');
  let last = performance.now();
  let longest = 0;
  setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
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
    longestStall() {
      const stall = longest;
      longest = 0;
      return stall;
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
