import { expect } from '@playwright/test';
import { rightAnswer } from '../corpus/submission.ts';
import { type Canary, startCanary } from './canary.ts';
import { doubling as key } from './corpusSuites.ts';
import { test } from './graderInPage.ts';
import { leftOver, trying, tryingAll, ways, withoutHardening } from './walls.ts';

let canary: Canary;
test.beforeAll(async () => {
  canary = await startCanary();
});
test.afterAll(() => canary.close());

test('an endless loop ends in a message that names it', async ({ grader }) => {
  const code =
    'export function double(numbers: number[]) {\n  for (const number of numbers)\n    while (number === number) {}\n}';
  const report = await grader.run({ ...key, timeLimit: 1000 }, code);
  expect(report).toMatchObject({
    verdict: 'timeout',
    summary: 'Stopped after 1 second: it had not finished. The loop on line 3 did not end.',
    error: { line: 3 },
  });
});

test('errors are placed on the learner’s own line', async ({ grader }) => {
  const thrown = await grader.run(
    key,
    'type Row = number[];\n\nexport function double(numbers: Row) {\n  return numbers.nothing.here;\n}',
  );
  expect(thrown).toMatchObject({ verdict: 'error', error: { name: 'TypeError', line: 4 } });
  const twice = await grader.run(key, 'export function double(numbers: number[]) {\n  const a = 1;\n  const a = 2;\n}');
  expect(twice).toMatchObject({ verdict: 'error', error: { name: 'SyntaxError', line: 3, column: 9 } });
});

test('the console shows what the first calls printed, once', async ({ grader }) => {
  const report = await grader.run(
    key,
    "console.log('loaded');\nexport function double(numbers) {\n  console.warn(numbers, { a: -0 });\n  return numbers;\n}",
  );
  expect(report.console.map(({ level, text }) => `${level}: ${text}`)).toEqual([
    'log: loaded',
    'warn: [1, -1] { a: -0 }',
    'warn: [2.5, -2.5] { a: -0 }',
    'warn: [-30, 30] { a: -0 }',
  ]);
});

test('chance is the same for the same seed', async ({ grader }) => {
  const code = 'console.log(Math.random(), Math.random());\nexport const double = () => 0;';
  const [first, second, other] = [
    await grader.run(key, code),
    await grader.run(key, code),
    await grader.run({ ...key, seed: 2 }, code),
  ];
  expect(first.console[0]!.text).toBe(second.console[0]!.text);
  expect(first.console[0]!.text).not.toBe(other.console[0]!.text);
});

test('two runs asked for at once both end', async ({ grader }) => {
  const [slow, right] = await Promise.all([
    grader.run({ ...key, timeLimit: 400 }, 'export function double() {\n  for (;;) {}\n}'),
    grader.run(key, rightAnswer),
  ]);
  expect([slow.verdict, right.verdict]).toEqual(['timeout', 'pass']);
});

for (const [wall, kept] of Object.entries(leftOver))
  test(`with all globals in place, ${wall} alone stops every request, and the origin every store`, async ({
    page,
    grader,
  }) => {
    let changed = 0;
    await page.route('**/sandbox.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withoutHardening(await response.text(), kept) });
      changed += 1;
    });
    await grader.restart();
    const { report } = await grader.watch('judge', key, tryingAll(canary.url));

    expect(changed).toBeGreaterThan(0);
    for (const name of Object.keys(ways)) expect.soft(report.error?.message).toContain(`${name}: `);
    expect(report.error?.message).not.toContain('got through');
    expect(canary.visits()).toBe(0);
  });

test('without an origin of its own the sandbox refuses to run', async ({ page, grader }) => {
  await page.addInitScript(() => {
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name: string, value: string) {
      setAttribute.call(this, name, name === 'sandbox' ? `${value} allow-same-origin` : value);
    };
  });
  await grader.restart();
  await expect(grader.run(key, rightAnswer)).rejects.toThrow(
    "Your code was not run: this browser gives the sandbox the page's own origin",
  );
});

test('a sandbox that does not load is said to be missing, and tried again', async ({ page, grader }) => {
  const missing = '**/sandbox.html';
  await page.route(missing, (route) => route.abort());
  await grader.restart();
  await expect(grader.run(key, rightAnswer)).rejects.toThrow(
    'Your code was not run: the sandbox did not load from /sandbox.html.',
  );
  await page.unroute(missing);
  expect((await grader.run(key, rightAnswer)).verdict).toBe('pass');
});

test('a sandbox that is never answered for is given up', async ({ page, grader }) => {
  await page.route('**/sandbox.html', () => {});
  await page.clock.install();
  await grader.restart();
  const refusal = expect(grader.run(key, rightAnswer)).rejects.toThrow('the sandbox did not load');
  for (let second = 0; second < 25; second++) await page.clock.runFor(1000);
  await refusal;
});

/*
 * A submission lives in a worker, and no way is known from there to the frame's own document. If there were one, this is
 * what code in that document could try.
 */
test('from inside the frame, too, nothing is in reach', async ({ page, grader, baseURL }) => {
  const attempts: Record<string, string> = {
    'the page around it': 'parent.document.body',
    'the book': 'parent.parent.document.body',
    'the top': 'top.document.body',
    'a name in the book': 'parent.parent.grading.run',
    'storage of the page around it': 'parent.localStorage.length',
    storage: 'localStorage.length',
    cookies: 'document.cookie',
    'a database':
      'await new Promise((done, fail) => Object.assign(indexedDB.open("x"), { onsuccess: done, onerror: fail }))',
    caches: 'await caches.open("x")',
    'the service worker': 'await navigator.serviceWorker.getRegistration()',
    fetch: 'await fetch(CANARY)',
    'a file of the book': `await fetch('${baseURL}index.html')`,
    'an image': 'await loaded("img", { src: CANARY })',
    'a script': 'await loaded("script", { src: CANARY })',
    'a script of the book': `await loaded('script', { src: '${baseURL}sw.js' })`,
    'a style sheet': 'await loaded("link", { rel: "stylesheet", href: CANARY })',
    'a window': 'if (!open(CANARY)) throw new Error("blocked")',
    eval: 'eval("1")',
  };
  const script = `(async () => {
    const CANARY = '${canary.url}';
    const loaded = (name, properties) => new Promise((done, fail) =>
      document.body.append(Object.assign(document.createElement(name), { onload: done, onerror: fail }, properties)));
    ${trying(attempts)}
    console.log('from the frame: ' + said.join('; '));
    const form = Object.assign(document.createElement('form'), { action: CANARY, method: 'post' });
    document.body.append(form, Object.assign(document.createElement('iframe'), { src: CANARY }));
    for (const go of [() => form.submit(), () => (parent.location = CANARY), () => (top.location = CANARY), () => (location.href = CANARY)])
      try { go(); } catch {}
  })();`;
  await page.route('**/sandbox.html', async (route) => {
    const response = await route.fetch();
    const [before, after] = (await response.text()).split('</template>');
    await route.fulfill({ response, body: `${before}<script>${script}</script></template>${after}` });
  });
  const address = page.url();
  const said = page.waitForEvent('console', (message) => message.text().startsWith('from the frame: '));
  await grader.restart();
  const text = (await said).text();
  for (const name of Object.keys(attempts)) expect.soft(text).toContain(`${name}: `);
  expect(text).not.toContain('got through');
  await page.waitForTimeout(1000);
  expect(canary.visits()).toBe(0);
  expect(page.url()).toBe(address);
  const outer = page.frames().find((frame) => frame.url().endsWith('/sandbox.html'));
  expect(outer?.parentFrame()).toBe(page.mainFrame());
});
