import { expect, type Page, test } from '@playwright/test';
import { type Served, serve } from '../../src/cli/serve.ts';
import { ExercisePage } from './exercisePage.ts';

const softmax = { chapter: 'loss-functions', name: 'softmax' };
const wrong = "export function softmax(logits: number[][]): number[][] {\n  return logits.map(() => 'one');\n}\n";

// TypeScript is loaded and reads its declarations: seconds on a busy machine.
test.describe.configure({ timeout: 120_000 });
const patience = { timeout: 60_000 };

const typesSwitch = (exercise: ExercisePage) => exercise.root.getByRole('switch', { name: /^Types/ });
const found = (exercise: ExercisePage) => exercise.root.locator('.types-found');

/** The addresses of what type help has fetched. */
function watchTypeHelp(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/type-help|worker-/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

async function turnOn(exercise: ExercisePage) {
  await typesSwitch(exercise).click();
  await expect(found(exercise)).toContainText('The types fit.', patience);
  await expect(typesSwitch(exercise)).toBeFocused();
}

test.describe('in a fresh browser', () => {
  test('nothing is fetched before it is asked for, and the switch says how much that will be', async ({ page }) => {
    const asked = watchTypeHelp(page);
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.edit();
    await page.keyboard.type('// ');
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await expect(typesSwitch(exercise)).toHaveAccessibleName(/^Types, \d\.\d MB$/);
    await expect(typesSwitch(exercise)).not.toBeChecked();
    await expect(found(exercise)).toHaveCount(0);
  });

  test('an error is underlined, said and listed, and goes when it is mended', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await turnOn(exercise);
    await expect(typesSwitch(exercise)).toBeChecked();
    await exercise.paste(wrong);
    await expect(exercise.root.locator('.cm-lintRange-error').first()).toBeVisible(patience);
    const list = found(exercise);
    await expect(list.getByRole('status')).toHaveText('1 type error');
    await list.locator('summary').click();
    await expect(list.getByRole('listitem')).toContainText("Type 'string' is not assignable to type 'number[]'");
    await list.getByRole('button', { name: 'Line 2' }).click();
    await expect(exercise.editor).toBeFocused();
    await exercise.paste(wrong.replace("'one'", '[1]'));
    await expect(list).toContainText('The types fit.', patience);
    await expect(exercise.root.locator('.cm-lintRange-error')).toHaveCount(0);
  });

  test('completion by key, and a type by mouse and by key', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await turnOn(exercise);
    await exercise.paste('export function softmax(logits: number[][]): number[][] {\n  return logits.');
    await page.keyboard.press('Control+Space');
    await expect(exercise.root.getByRole('option', { name: 'map', exact: true })).toBeVisible(patience);
    await page.keyboard.type('ma');
    await expect(exercise.root.getByRole('option').first()).toHaveText('map');
    await page.keyboard.press('Enter');
    expect(await exercise.code()).toContain('return logits.map');

    await exercise.root.locator('.cm-line', { hasText: 'return' }).getByText('logits', { exact: false }).hover();
    await exercise.editor.press('Home');
    for (let i = 0; i < 'return l'.length; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Shift+Space');
    const explanation = exercise.root.locator('.explanation').first();
    await expect(explanation).toContainText('logits: number[][]', patience);
    await page.keyboard.press('Escape');
    await expect(explanation).toHaveCount(0);
  });

  test('it is remembered, and can be turned off again', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await turnOn(exercise);
    await page.reload();
    const asked = watchTypeHelp(page);
    await exercise.ready();
    await expect(typesSwitch(exercise)).toBeChecked();
    await expect(typesSwitch(exercise)).toHaveAccessibleName('Types');
    expect(asked).toEqual([]);
    await exercise.edit();
    await expect(found(exercise)).toContainText('The types fit.', patience);
    await typesSwitch(exercise).press('Enter');
    await expect(found(exercise)).toHaveCount(0);
    await page.reload();
    await exercise.ready();
    await expect(typesSwitch(exercise)).not.toBeChecked();
  });

  test('where it cannot be loaded it says so, and the editor stays as it was', async ({ page }) => {
    await page.route('**/type-help/**', (route) => route.abort());
    const exercise = await ExercisePage.open(page, softmax);
    await typesSwitch(exercise).click();
    await expect(found(exercise)).toHaveText(/^Type help could not be loaded\./, patience);
    await expect(typesSwitch(exercise)).not.toBeChecked();
    await exercise.submit(wrong);
    await expect(exercise.verdict).toContainText('0 of 13 cases pass');
    await page.unroute('**/type-help/**');
    await typesSwitch(exercise).click();
    await expect(found(exercise)).toContainText('1 type error', patience);
  });
});

test.describe('without a network', () => {
  let served: Served;
  test.beforeEach(async () => {
    served = await serve('dist', 5500 + Math.floor(Math.random() * 1000));
  });
  test.afterEach(() => served.close());

  test('once loaded, it is there offline; it is not kept before', async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: `http://localhost:${served.port}/`,
      serviceWorkers: 'allow',
    });
    const page = await context.newPage();
    await page.goto('/loss-functions/');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const kept = () =>
      page.evaluate(async () => {
        const names = await caches.keys();
        const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return requests.flat().filter(({ url }) => url.includes('type-help')).length;
      });
    expect(await kept()).toBe(0);
    const exercise = new ExercisePage(page, softmax.name);
    await exercise.ready();
    await turnOn(exercise);
    await expect.poll(kept).toBe(2);
    served.close();
    await context.setOffline(true);
    await page.reload();
    await exercise.ready();
    await exercise.paste(wrong);
    await expect(found(exercise)).toContainText('1 type error', patience);
    await context.close();
  });
});
