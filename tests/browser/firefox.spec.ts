import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../src/cli/findFirefox.ts';
import { type Served, serve } from '../../src/cli/serve.ts';
import { rightAnswer } from '../corpus/submission.ts';
import { type Canary, startCanary } from './canary.ts';
import { doubling, holdSuite, suites } from './corpusSuites.ts';
import { bundleUrl, graderScript, type InPage, type Inspector, startGrader } from './graderInPage.ts';
import { rendererMemory, rendererTimes } from './renderers.ts';
import { leftOver, tryingAll, ways, withoutHardening } from './walls.ts';

/*
 * What runs submissions must hold in a browser that is not Chromium too. Playwright brings a Firefox of its own making; the
 * one that readers have speaks WebDriver BiDi, which Puppeteer speaks as well. Playwright only counts the tests.
 */
const executablePath = findFirefox();
if (!executablePath) console.log('Firefox: not tested, for none is installed. Install it, or set FIREFOX_PATH to one.');
test.skip(!executablePath, 'no Firefox is installed');
test.describe.configure({ mode: 'serial', timeout: 240_000 });

let firefox: Browser;
let canary: Canary;
let script: string;
test.beforeAll(async () => {
  if (!executablePath) return;
  [firefox, canary, script] = await Promise.all([
    launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // Processes that wait for pages to come would count as the page's memory.
      extraPrefsFirefox: { 'dom.ipc.processPrelaunch.enabled': false },
    }),
    startCanary(),
    graderScript(),
  ]);
});
test.afterAll(async () => {
  canary?.close();
  await firefox?.close();
});

/** The built book with the grader's script beside it, and with another page for the sandbox where one is given. */
async function serveBook(sandbox?: string): Promise<Served & { url: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'descent-'));
  for (const name of readdirSync('dist'))
    if (name !== 'sandbox.html' && name !== 'sw.js') symlinkSync(path.resolve('dist', name), path.join(folder, name));
  writeFileSync(path.join(folder, 'sandbox.html'), sandbox ?? readFileSync('dist/sandbox.html'));
  writeFileSync(path.join(folder, bundleUrl), script);
  const served = await serve(folder, 4300 + Math.floor(Math.random() * 100));
  return {
    ...served,
    url: `http://localhost:${served.port}/`,
    close() {
      served.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs `use` on a page of the book, in a browser profile without a past. */
async function inPage(use: (page: Page, url: string) => Promise<void>, sandbox?: string): Promise<void> {
  const [served, context] = [await serveBook(sandbox), await firefox.createBrowserContext()];
  try {
    const page = await context.newPage();
    await page.goto(served.url);
    await use(page, served.url);
  } finally {
    await context.close();
    served.close();
  }
}

const withGrader = (use: (grader: InPage) => Promise<void>, sandbox?: string) =>
  inPage(async (page) => use(await startGrader(page, inspector())), sandbox);

/** Which process has the page, Firefox doesn't tell: it is the one that computes, and that of any other only counts too much. */
function inspector(): Inspector {
  const root = firefox.process()!.pid!;
  const first = rendererTimes(root);
  return {
    computed: async () => Math.max(0, ...[...rendererTimes(root)].map(([id, time]) => time - (first.get(id) ?? 0))),
    memory: () => rendererMemory(root),
    collectGarbage: async () => {},
  };
}

test('the canary sings when Firefox reaches it', async () => {
  const reached = await startCanary();
  await inPage(async (page) => {
    await page.goto(reached.url).catch(() => {});
  });
  reached.close();
  expect(reached.visits()).toBeGreaterThan(0);
});

for (const suite of suites)
  test(`the corpus: ${suite.name}`, () => withGrader((grader) => holdSuite(suite, grader, canary)));

for (const [wall, kept] of Object.entries(leftOver))
  test(`with all globals in place, ${wall} alone stops every request, and the origin every store`, () =>
    withGrader(
      async (grader) => {
        const { report } = await grader.watch('judge', doubling, tryingAll(canary.url));
        for (const name of Object.keys(ways)) expect.soft(report.error?.message).toContain(`${name}: `);
        expect(report.error?.message).not.toContain('got through');
        expect(canary.visits()).toBe(0);
      },
      withoutHardening(readFileSync('dist/sandbox.html', 'utf8'), kept),
    ));

test('an endless loop ends in a message that names it, and errors keep their line', () =>
  withGrader(async (grader) => {
    const endless =
      'export function double(numbers: number[]) {\n  for (const number of numbers)\n    while (number === number) {}\n}';
    expect(await grader.run({ ...doubling, timeLimit: 1000 }, endless)).toMatchObject({
      verdict: 'timeout',
      error: { line: 3 },
    });
    const thrown = 'type Row = number[];\n\nexport function double(numbers: Row) {\n  return numbers.nothing.here;\n}';
    expect(await grader.run(doubling, thrown)).toMatchObject({
      verdict: 'error',
      error: { name: 'TypeError', line: 4 },
    });
    expect((await grader.run(doubling, rightAnswer)).verdict).toBe('pass');
  }));

test('a reader opens a chapter, writes an answer, is told, and finds it again', () =>
  inPage(async (page, url) => {
    await page.bringToFront();
    const exercise = '#exercise-softmax';
    const open = async () => {
      await page.goto(`${url}loss-functions/`);
      await page.locator(`${exercise} .code`).scroll();
      await page.waitForSelector(`${exercise} astro-island:not([ssr])`);
    };
    const verdict = (words: string) =>
      page.waitForFunction(
        (selector, words) => document.querySelector(selector)?.textContent?.includes(words),
        {},
        `${exercise} .verdict`,
        words,
      );
    await open();
    await page.locator(`${exercise} .run`).click();
    await verdict('Failed:');
    await page.locator(`${exercise} .code-still .still-code`).click();
    // The editor lives in a shadow root, whose host has the focus.
    await page.waitForFunction(() => document.activeElement?.className === 'code-editor');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.press('Delete');
    await page.keyboard.type(
      'export const softmax = (logits: number[][]) => logits.map((row) => { const top = Math.max(...row); const powers = row.map((z) => Math.exp(z - top)); const total = powers.reduce((a, b) => a + b); return powers.map((p) => p / total); });',
    );
    await page.locator(`${exercise} .run`).click();
    await verdict('Passed:');

    await open();
    await verdict('Earlier result, from');
    await page.goto(`${url}progress/`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('tr')].some((row) => /Softmax.*Passed/s.test(row.textContent)),
    );
  }));
