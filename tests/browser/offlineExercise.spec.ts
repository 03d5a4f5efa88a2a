import { expect, test } from '@playwright/test';
import { type Served, serve } from '../../src/cli/serve.ts';
import { ExercisePage, programs, read } from './exercisePage.ts';

const folder = {
  chapter: 'loss-functions',
  name: 'softmax',
  path: 'content/chapters/loss-functions/exercises/softmax',
};

/** A server of its own, which can go away. */
let served: Served;
test.beforeEach(async () => {
  served = await serve('dist', 5500 + Math.floor(Math.random() * 1000));
});
test.afterEach(() => served.close());

test('after the first visit exercises run without a network', async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: `http://localhost:${served.port}/`,
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  await page.goto('/loss-functions/');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  served.close();
  await context.setOffline(true);

  await page.reload();
  const exercise = new ExercisePage(page, folder.name);
  await exercise.ready();
  await exercise.submit(read(`${folder.path}/solution.ts`));
  await expect(exercise.verdict).toContainText(/Passed: (\d+) of \1 cases\./);

  const mistake = programs(folder, 'mistakes').find(({ file }) => file === 'wrong-axis.ts')!;
  await exercise.submit(mistake.code);
  await expect(exercise.verdict).toContainText('Failed:');
  await expect(exercise.root.locator('.advice')).toContainText('A column holds one class’s logits over all examples');

  await exercise.submit('export function softmax() {\n  for (;;) {}\n}\n');
  await expect(exercise.verdict).toContainText('The loop on line 2 did not end.');
  await context.close();
});
