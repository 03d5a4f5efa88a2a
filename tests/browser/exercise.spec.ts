import { expect, test } from '@playwright/test';
import { ExercisePage, exerciseFolders, programs, read } from './exercisePage.ts';

const softmax = { chapter: 'loss-functions', name: 'softmax' };
const solution = read('content/chapters/loss-functions/exercises/softmax/solution.ts');
const starter = read('content/chapters/loss-functions/exercises/softmax/starter.ts').trimEnd();
const wrong =
  'export function softmax(logits: number[][]): number[][] {\n  return logits.map((row) => row.map(() => 7));\n}\n';

/**
 * Of each chapter one exercise, of it some programs: all programs of all of them are judged by the class grader's test,
 * in the same browser. Those that train or are driven are judged in ways of their own.
 */
const some = 1;
const isTried = ({ chapter, name }: { chapter: string; name: string }, index: number) =>
  /^train|^value$/.test(name) || exerciseFolders().findIndex((other) => other.chapter === chapter) === index;
for (const folder of exerciseFolders().filter(isTried)) {
  test(`${folder.name}: the starter fails, right answers pass, and a mistake is told its own text`, async ({
    page,
    request,
  }) => {
    test.setTimeout(180_000);
    const key = await (await request.get(`/exercises/${folder.chapter}/${folder.name}.json`)).json();
    const texts = new Map(key.mistakes.map(({ id, html }: { id: string; html: string }) => [id, html]));
    const exercise = await ExercisePage.open(page, folder);
    const advice = exercise.root.locator('.advice');

    await exercise.run.click();
    await expect(exercise.verdict).toContainText(/Failed:|Stopped:/);

    for (const { code } of [
      { code: read(`${folder.path}/solution.ts`) },
      ...programs(folder, 'solutions').slice(0, some),
    ]) {
      await exercise.submit(code);
      await expect(exercise.verdict).toContainText(/Passed: (\d+) of \1 cases?\./);
      await expect(advice).toHaveCount(0);
      await exercise.submit(wrong);
      await expect(exercise.verdict).not.toContainText('Passed:');
    }

    for (const { file, code } of programs(folder, 'mistakes').slice(0, some)) {
      await exercise.submit(code);
      // A mistake may also give the wrong kind of thing, which is refused.
      await expect(exercise.verdict).toContainText(/Failed:|Stopped:/);
      const html = String(texts.get(file.split('.')[0]!));
      const text = await page.evaluate(
        (source) => new DOMParser().parseFromString(source, 'text/html').body.textContent,
        html,
      );
      await expect(advice, file).toHaveText(text!);
    }
  });
}

// One that calls a function, one that calls a class by a driver, one that trains.
for (const name of ['softmax', 'value', 'trainSpiral']) {
  test(`${name}: an endless loop ends in a message, and the page stays alive`, async ({ page }) => {
    const folder = exerciseFolders().find((folder) => folder.name === name)!;
    const exercise = await ExercisePage.open(page, folder);
    await exercise.paste('while (true) {}\n');
    await exercise.run.evaluate((run) => {
      const counted = window as unknown as { answered: number };
      counted.answered = 0;
      setInterval(() => {
        if (run.textContent === 'Running…') counted.answered++;
      }, 10);
    });
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(exercise.verdict).toContainText('Stopped after', { timeout: 15_000 });
    // Of a hundred in the second that the loop turns, so many come however busy the machine.
    expect(await page.evaluate(() => (window as unknown as { answered: number }).answered)).toBeGreaterThan(5);
    await exercise.submit(read(`${folder.path}/solution.ts`));
    await expect(exercise.verdict).toContainText('Passed:');
  });
}

test.describe('code and editor', () => {
  test('the editor takes over from the still code without moving anything', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    const boxes = () =>
      exercise.root
        .locator('.code, .toolbar')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    const before = await boxes();
    expect(await exercise.editor.count()).toBe(0);
    await exercise.edit();
    expect(await boxes()).toEqual(before);
    expect(await exercise.code()).toBe(starter);
  });

  test('a program typed key by key passes', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.edit();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(
      'export function softmax(logits) {\nreturn logits.map((row) => {\nconst top = Math.max(...row);\nconst powers = row.map((z) => Math.exp(z - top));\nconst sum = powers.reduce((a, b) => a + b, 0);\nreturn powers.map((p) => p / sum);\n',
    );
    await exercise.runWithKeys();
    await expect(exercise.verdict).toContainText('Passed:');
    await expect(exercise.editor).toBeFocused();
  });

  test('an error stands at its own line, and goes with the next change', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.submit(
      'export function softmax(logits: number[][]) {\n  const rows = logits;\n  return rows.mapp(1);\n}\n',
    );
    await expect(exercise.root.locator('.error-line')).toHaveText('  return rows.mapp(1);');
    await expect(exercise.root.locator('.error-mark')).toHaveText('mapp');
    await expect(exercise.root.locator('.error-message')).toContainText('TypeError');
    await exercise.button('Go to line 3').click();
    await expect(exercise.editor).toBeFocused();
    await page.keyboard.insertText(' ');
    await expect(exercise.root.locator('.error-line')).toHaveCount(0);
    await expect(exercise.verdict).toContainText('For the code before your last change.');
  });

  test('Tab passes through until something is typed, then indents; Escape and Tab leave', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    const types = exercise.root.getByRole('switch', { name: /^Types/ });
    await exercise.still.focus();
    await expect(exercise.editor).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(types).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(exercise.run).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(exercise.editor).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('x');
    await page.keyboard.press('Tab');
    expect((await exercise.code()).split('\n')[0]).toBe('  x/**');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(types).toBeFocused();
  });

  test('the console shows text and no markup', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.submit(
      `export function softmax() {\n  console.log('<img src=x onerror="document.title=1">');\n  return 1;\n}\n`,
    );
    await expect(exercise.root.locator('.console')).toContainText('<img src=x');
    await expect(exercise.root.locator('.console img')).toHaveCount(0);
  });

  test('a run can’t be doubled', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.paste('export function softmax() {\n  while (true) {}\n}\n');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(exercise.run).toHaveAttribute('aria-disabled', 'true');
    await expect(exercise.run).toHaveText('Running…');
    await exercise.run.click();
    await expect(exercise.verdict).toContainText('Stopped');
    await expect(exercise.run).toHaveAttribute('aria-disabled', 'false');
    await expect(exercise.run).toHaveText('Run');
  });
});

test.describe('what is kept', () => {
  test('code, result and hints are there after a reload, and nothing ran by itself', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.submit(wrong);
    await expect(exercise.verdict).toContainText('Not yet');
    await exercise.button(/^Hint 1/).click();
    await exercise.edit();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('// the last word');
    await page.reload();
    await exercise.ready();
    await expect(exercise.still).toContainText('// the last word');
    await expect(exercise.verdict).toContainText('Earlier result, from');
    await expect(exercise.verdict).toContainText('For the code before your last change.');
    await expect(exercise.root.locator('.heatmap').first()).toBeVisible();
    await expect(exercise.root.locator('.hint')).toHaveCount(5);
    await expect(exercise.root.locator('.hint:visible')).toHaveCount(1);
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('reset brings the starter back, and can be undone, also after a reload', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.paste(wrong);
    await exercise.button('Reset').click();
    expect(await exercise.code()).toBe(starter);
    await exercise.button('Undo reset').click();
    expect(await exercise.code()).toBe(wrong);
    await exercise.button('Reset').click();
    await page.reload();
    await exercise.ready();
    await exercise.root.getByText('Earlier code (1)').click();
    await exercise.button('Bring back').click();
    await expect(exercise.still).toContainText('row.map(() => 7)');
  });

  test('two tabs agree', async ({ page, context }) => {
    const here = await ExercisePage.open(page, softmax);
    const there = await ExercisePage.open(await context.newPage(), softmax);
    await page.bringToFront();
    await here.submit(solution);
    await expect(here.verdict).toContainText('Passed:');
    await expect(there.still).toContainText('Math.exp(');
    await expect(there.verdict).toContainText('Passed:');
    await there.page.bringToFront();
    await there.paste(wrong);
    await expect(here.editor).toContainText('row.map(() => 7)');
  });

  test('where nothing can be stored, the reader is told, and her work is there to export', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    const exercise = await ExercisePage.open(page, softmax);
    await expect(exercise.root.getByRole('alert')).toContainText('does not let the book save your work');
    await exercise.submit(solution);
    await expect(exercise.verdict).toContainText('Passed:');
    const downloading = page.waitForEvent('download');
    await exercise.button('Export my work').click();
    const file = JSON.parse(read(await (await downloading).path()));
    expect(file.exercises[0]).toMatchObject({
      id: 'loss-functions/softmax',
      draft: { code: solution },
      result: { verdict: 'pass' },
    });
  });
});

test.describe('help', () => {
  test('hints come one at a time', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    const hints = exercise.root.locator('.hint');
    await expect(exercise.root.locator('.hint:visible')).toHaveCount(0);
    const total = await hints.count();
    for (let opened = 1; opened <= total; opened++) {
      await exercise.button(`Hint ${opened} of ${total}`).click();
      await expect(exercise.root.locator('.hint[open]:visible')).toHaveCount(opened);
    }
    await expect(exercise.button(`All ${total} hints open`)).toHaveAttribute('aria-disabled', 'true');
  });

  test('the solution opens after an attempt, when asked for twice', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await exercise.run.click();
    await expect(exercise.verdict).toContainText('Failed:');
    await exercise.button('Solution').click();
    await expect(exercise.root).toContainText('The solution opens after an attempt');
    await expect(exercise.button('Show it')).toHaveCount(0);
    await exercise.button('Close').click();
    await exercise.submit(wrong);
    await exercise.button('Solution').click();
    expect(asked.filter((url) => url.includes('solution.json'))).toEqual([]);
    await exercise.button('Show it').click();
    await expect(exercise.root.getByRole('region', { name: 'Solution' })).toContainText('Math.max(...row)');
    expect(await exercise.code()).toBe(wrong);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the task, the code and the hints can be read', async ({ page }) => {
    await page.goto('/loss-functions/');
    const exercise = new ExercisePage(page, 'softmax');
    await expect(exercise.root.getByRole('heading')).toBeVisible();
    await expect(exercise.still).toContainText('export function softmax');
    await expect(exercise.run).toBeHidden();
    for (const name of ['Hint 1 of 5', 'Hint 2 of 5'])
      await exercise.root.locator('summary').filter({ hasText: name }).click();
    await expect(exercise.root.locator('.hint[open]')).toHaveCount(2);
  });
});
