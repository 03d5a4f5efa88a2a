import { expect, type Page, test } from '@playwright/test';
import { ExercisePage, read } from './exercisePage.ts';

const softmax = { chapter: 'loss-functions', name: 'softmax' };
const solution = read('content/chapters/loss-functions/exercises/softmax/solution.ts');

/** Opens the chapter at its quiz and waits until it can be answered. */
async function openQuiz(page: Page) {
  await page.goto('/loss-functions/');
  // What wakes above it may push it out of the window again.
  await expect(async () => {
    await page.locator('.quiz').scrollIntoViewIfNeeded();
    await expect(page.locator('.quiz[data-ready]')).toBeVisible({ timeout: 1000 });
  }).toPass();
  return page.locator('.quiz form');
}

test.describe('the quiz', () => {
  test('tells a reason for every choice once a question is answered, and remembers', async ({ page }) => {
    const question = (await openQuiz(page)).first();
    await expect(question.locator('.reason:visible')).toHaveCount(0);
    await question.locator('[data-right=false] input').first().check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.getByRole('status')).toHaveText('Not right. Each choice now tells its reason.');
    await expect(question.locator('.reason p:visible')).toHaveCount(await question.locator('.choice').count());
    await question.getByRole('button', { name: 'Try again' }).click();
    await expect(question.locator('.reason:visible')).toHaveCount(0);
    await question.locator('[data-right=true] input').check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.getByRole('status')).toHaveText('Right. Your first answer was not.');
    const again = (await openQuiz(page)).first();
    await expect(again.getByRole('status')).toHaveText('Right. Your first answer was not.');
    await expect(again.locator('[data-right=true] input')).toBeChecked();
    await expect(page.locator('.quiz-score')).toHaveText(/^1 of/);
  });

  test('can be answered by keyboard alone', async ({ page }) => {
    const question = (await openQuiz(page)).first();
    await question.locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(question.getByRole('button', { name: 'Check' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(question.locator('.reason p').first()).toBeVisible();
    await expect(question.getByRole('button', { name: 'Try again' })).toBeFocused();
  });

  test('a question with several right answers wants them all', async ({ page }) => {
    const questions = await openQuiz(page);
    const question = questions.filter({ has: page.locator('[type=checkbox]') }).first();
    await question.locator('[data-right=true] input').first().check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.getByRole('status')).toContainText('Not right.');
    await question.getByRole('button', { name: 'Try again' }).click();
    for (const input of await question.locator('[data-right=true] input').all()) await input.check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(question.getByRole('status')).toContainText('Right.');
  });
});

test.describe('progress', () => {
  test('travels to another browser in a file, and can be deleted', async ({ page, browser }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.submit(solution);
    await expect(exercise.verdict).toContainText('Passed:');
    await page.goto('/progress/');
    await expect(page.getByRole('row', { name: /Softmax/ }).first()).toContainText('Passed');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export my work' }).click();
    const file = await (await downloading).path();

    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto(new URL('/progress/', page.url()).href);
    await expect(elsewhere.getByText('There is nothing to export yet.')).toBeVisible();
    await expect(elsewhere.locator('astro-island[ssr]')).toHaveCount(0);
    await elsewhere.getByLabel('Import').setInputFiles(file);
    await expect(elsewhere.getByText('Taken in: 1 answer to exercises, 0 answers to questions.')).toBeVisible();
    await expect(elsewhere.getByRole('row', { name: /Softmax/ }).first()).toContainText('Passed');
    await elsewhere.goto(page.url().replace('/progress/', '/loss-functions/'));
    const arrived = new ExercisePage(elsewhere, 'softmax');
    await arrived.ready();
    await expect(arrived.still).toContainText('Math.max(...row)');
    await expect(arrived.verdict).toContainText('Earlier result, from');

    await page.getByRole('button', { name: 'Delete all my work' }).click();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await expect(page.getByText('Everything was deleted from this browser.')).toBeVisible();
    await expect(page.getByRole('row', { name: /Softmax/ }).first()).toContainText('Not begun');
  });

  test('a file that does not fit is refused in words and changes nothing', async ({ page }) => {
    const exercise = await ExercisePage.open(page, softmax);
    await exercise.submit(solution);
    await expect(exercise.verdict).toContainText('Passed:');
    await page.goto('/progress/');
    await expect(page.getByRole('row', { name: /Softmax/ }).first()).toContainText('Passed');
    const buffer = Buffer.from('{"format": "descent-progress", "formatVersion": 1, "exercises": 12}');
    await page.getByLabel('Import').setInputFiles({ name: 'progress.json', mimeType: 'application/json', buffer });
    await expect(
      page.getByText('Nothing was changed. This file is damaged at exercises: not a list: 12.'),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: /Softmax/ }).first()).toContainText('Passed');
  });
});
