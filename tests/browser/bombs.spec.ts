import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { bombs } from '../corpus/bombs.ts';
import { read } from './exercisePage.ts';
import { rendererMemory, renderersByMemory } from './renderers.ts';

/*
 * Programs that take all the memory there is, on a reader's page. The browser may end the sandbox's process for it, and
 * then the page must stay, say so, and run the next program. Playwright takes the end of a frame's process for the end of
 * the page, so that Puppeteer drives here; memory is measured from outside.
 */
test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'processes are read from /proc');

const solution = read('content/chapters/loss-functions/exercises/softmax/solution.ts');
/** How much more memory than before may be held once a bomb was ended. */
const mostMemory = 1.2;

let browser: Browser;
test.beforeAll(async () => {
  // Puppeteer turns off what readers' browsers have: a process of its own for a sandboxed frame.
  const args = (await puppeteer.defaultArgs()).map((arg) => arg.replace(/,?IsolateSandboxedIframes/, ''));
  browser = await puppeteer.launch({
    executablePath: process.env['BROWSER_PATH']!,
    ignoreDefaultArgs: true,
    args: [...args, '--remote-debugging-port=0', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
});
test.afterAll(() => browser?.close());

const processes = () => renderersByMemory(browser.process()!.pid!);
const memory = () => rendererMemory(browser.process()!.pid!)!;

/** The softmax exercise on its page. Its time limit is `limit` milliseconds. */
class Softmax {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  static async open(url: string, limit: number): Promise<Softmax> {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.evaluateOnNewDocument((limit) => {
      // Nothing is to be kept for reading offline, and the exercise's key says another limit.
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      const load = window.fetch;
      window.fetch = async (...asked) => {
        const answer = await load(...asked);
        if (!String(asked[0]).endsWith('/softmax.json')) return answer;
        return new Response((await answer.text()).replace('"timeLimit":1000', `"timeLimit":${limit}`));
      };
    }, limit);
    await page.goto(`${url}loss-functions/`);
    const still = page.locator('#exercise-softmax .code-still .still-code');
    await page.$eval('#exercise-softmax .code', (code) => code.scrollIntoView({ block: 'center' }));
    await page.waitForSelector('#exercise-softmax astro-island:not([ssr])');
    await still.click();
    return new Softmax(page);
  }

  /** Types it in place of what is there, and starts it. */
  async start(code: string): Promise<void> {
    const { page } = this;
    await page.locator('#exercise-softmax >>> .cm-content').click();
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.sendCharacter(code);
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  }

  verdict(): Promise<string> {
    return this.page.$eval('#exercise-softmax .verdict', (verdict) => verdict.textContent);
  }

  async ends(what: RegExp, name: string): Promise<void> {
    await expect.poll(() => this.verdict(), { message: name, timeout: 60_000, intervals: [50] }).toMatch(what);
    const run = (await this.page.$('#exercise-softmax .run')) as ElementHandle;
    await expect.poll(() => run.evaluate((button) => button.getAttribute('aria-disabled'))).toBe('false');
  }

  /** The program that is right counts, and as soon as ever. */
  async passes(name: string): Promise<void> {
    await this.start(solution);
    await this.ends(/^Passed: .*Passed: (\d+) of \1 cases\.$/, name);
  }

  code(): Promise<string> {
    return this.page.$$eval('#exercise-softmax >>> .cm-line', (lines) =>
      lines.map(({ textContent }) => textContent).join('\n'),
    );
  }
}

// What a browser holds wavers by itself.
test.describe.configure({ retries: 3 });

const all = bombs.filter(({ name }) => name.startsWith('memory in'));
for (const { limit, some, ends, tag } of [
  {
    limit: 1000,
    some: all,
    ends: /Stopped after 1 second|MemoryError: The browser ended|RangeError on line 2/,
    tag: [],
  },
  // With so much time there is an end to what V8 gives to arrays, 4 GB, before there is one to the time.
  { limit: 60_000, some: all.slice(0, 1), ends: /MemoryError: The browser ended your program/, tag: ['@book'] },
])
  test(`memory bombs with ${limit / 1000} s: each is told, what was typed stays, the next answer counts`, {
    tag,
  }, async ({ baseURL }) => {
    test.setTimeout(300_000);
    const softmax = await Softmax.open(baseURL!, limit);
    await softmax.passes('at first');
    await softmax.passes('at first, once more');
    const before = memory();
    for (const { name, code } of some) {
      const bomb = code.replace('double(numbers)', 'softmax(logits)');
      await softmax.start(bomb);
      await softmax.ends(ends, name);
      console.log(
        `${name}, ${limit / 1000} s: ${(memory() / before).toFixed(1)} times the memory; ${await softmax.verdict()}`,
      );
      expect(await softmax.code()).toBe(bomb);
      // Twice: the second's place is made while what the bomb held is being given back.
      await softmax.passes(`right after ${name}`);
      await softmax.passes(`once more after ${name}`);
      await expect.poll(() => memory() / before, { message: name, timeout: 20_000 }).toBeLessThan(mostMemory);
    }
    await softmax.page.browserContext().close();
  });

test('the sandbox’s process is ended while a program runs, and while none does', async ({ baseURL }) => {
  test.setTimeout(120_000);
  const softmax = await Softmax.open(baseURL!, 60_000);
  await softmax.passes('at first');
  const before = processes();
  const held = (id: number) => (processes().get(id) ?? 0) - (before.get(id) ?? 0);
  const sandbox = () => [...processes().keys()].find((id) => held(id) > 2e8);
  await softmax.start(
    'export function softmax() {\n  const all = new Float64Array(4e7).fill(1);\n  for (;;) all[0]++;\n}',
  );
  await expect.poll(sandbox, { timeout: 20_000 }).toBeDefined();
  const running = sandbox()!;
  process.kill(running, 'SIGKILL');
  await softmax.ends(/MemoryError: The browser ended your program/, 'ended while it ran');
  await softmax.passes('after the end of a program');

  const [waiting] = [...processes().keys()].filter((id) => !before.has(id));
  process.kill(waiting!, 'SIGKILL');
  await softmax.passes('after the end of the place that waited');
  await softmax.page.browserContext().close();
});
