import { readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../src/cli/findBrowser.ts';
import { type Edit, edits } from './edits.ts';
import { startDev } from './startDev.ts';

/**
 * `npm run measure:edit [-- <rounds>]`: starts the dev server, opens chapter 04 in a browser, waits until its exercises'
 * programs have run, and saves an edit of each kind several times; says how long each took from the save until it showed
 * in the page, and whether the place on the page, the widgets, one's state and the learner's code stayed. The files are put
 * back at the end.
 */
const rounds = Number(process.argv[2] ?? 5);
const port = 4300 + Math.floor(Math.random() * 100);
/** Pixels down the page, by turns, where the place must stay: at a widget, and far below it among exercises. */
const places = [700, 9000];
const typed = '// typed by a learner';
const originals = new Map(edits.map(({ file }) => [file, readFileSync(file, 'utf8')]));
const restore = () => {
  for (const [file, source] of originals) if (readFileSync(file, 'utf8') !== source) writeFileSync(file, source);
};
process.once('exit', restore);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const stop = await startDev(port);
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  let loads = 0;
  page.on('load', () => loads++);
  await page.goto(`http://localhost:${port}/loss-functions/?HingeBars=scores:86,90,60`, { timeout: 180_000 });
  await typeCode(page);
  await page.waitForFunction(haveProgramsRun, undefined, { timeout: 120_000 });
  console.log(`${'median'.padStart(8)}${'worst'.padStart(8)}  loads  kept                 edit`);
  for (const edit of edits) {
    const before = loads;
    const times: number[] = [];
    const kept = new Set<string>();
    // The first only warms up.
    for (let round = 1; round <= rounds + 1; round++) {
      await page.evaluate(takePlace, places[round % places.length]!);
      const time = await timeOf(page, edit, round);
      if (round > 1) times.push(time);
      await page.waitForTimeout(1500);
      for (const lost of await whatIsLost(page)) kept.add(lost);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const [median, worst] = [sorted[sorted.length >> 1]!, sorted.at(-1)!].map((time) => `${time.toFixed(0)} ms`);
    const said = kept.size === 0 ? 'all' : `lost: ${[...kept].join(', ')}`;
    const perEdit = ((loads - before) / (rounds + 1)).toFixed(1);
    console.log(
      `${median!.padStart(8)}${worst!.padStart(8)}  ${perEdit.padStart(5)}  ${said.padEnd(19)}  ${edit.kind}`,
    );
    writeFileSync(edit.file, originals.get(edit.file)!);
    await page.waitForTimeout(2500);
  }
} finally {
  await browser.close();
  stop();
  restore();
}
process.exit();

/** Milliseconds from the save until the page shows it. */
async function timeOf(page: Page, { file, change, isSeen, kind }: Edit, round: number): Promise<number> {
  const source = originals.get(file)!;
  const changed = change(source, 100 + round);
  if (changed === source)
    throw new Error(`nothing to change for ${kind}: ${file} has other words; edit tests/dev/edits.ts`);
  const start = performance.now();
  writeFileSync(file, changed);
  await page.waitForFunction(isSeen, 100 + round, { polling: 'raf', timeout: 60_000 });
  return performance.now() - start;
}

/** Into the editor of the exercise whose files are edited. */
async function typeCode(page: Page) {
  await page.locator('#exercise-softmax .workspace').scrollIntoViewIfNeeded();
  await page.locator('#exercise-softmax astro-island:not([ssr])').waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('#exercise-softmax .still-code').first().click();
  const editor = page.locator('#exercise-softmax .cm-content');
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(`${typed}\n`);
  await page.waitForTimeout(1000);
}

/** Runs in the page: whether each author's panel has its sum. */
function haveProgramsRun(): boolean {
  const sums = [...document.querySelectorAll('.author-sum')].map(({ textContent }) => textContent);
  return sums.length > 0 && sums.every((sum) => !/^(Waiting|Reading|Running)/.test(sum));
}

/** Runs in the page: scrolls, and remembers what stands before one's eyes, and which widgets there are. */
function takePlace(top: number) {
  window.scrollTo(0, top);
  const read = document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest('.prose *');
  const islands = [...document.querySelectorAll('astro-island')];
  Object.assign(window, { taken: { read, top: read?.getBoundingClientRect().top, islands } });
}

/** Runs in the page: what is not as it was taken. A change above moves the page with it, not what one reads. */
function lostInPage(): string[] {
  const { taken } = window as unknown as {
    taken?: { read: Element | null | undefined; top: number; islands: Element[] };
  };
  if (!taken) return ['page'];
  const { read, top, islands } = taken;
  const isThere = read?.isConnected && Math.abs(read.getBoundingClientRect().top - top) <= 2;
  return [...(isThere ? [] : ['place']), ...(islands.every((one) => one.isConnected) ? [] : ['widgets'])];
}

async function whatIsLost(page: Page): Promise<string[]> {
  const lost = await page.evaluate(lostInPage);
  const summary = await page.evaluate(() => document.querySelector('#hinge-bars, astro-island')?.textContent ?? '');
  if (!summary.includes('at 86')) lost.push('scene');
  const code = await page.evaluate(() => {
    const host = [...document.querySelectorAll('#exercise-softmax *')].find(({ shadowRoot }) => shadowRoot);
    const still = document.querySelector('#exercise-softmax .code')?.textContent ?? '';
    return (host?.shadowRoot?.querySelector('.cm-content')?.textContent ?? '') + still;
  });
  if (!code.includes(typed)) lost.push('code');
  return lost;
}
