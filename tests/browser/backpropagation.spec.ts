import { expect, type Locator, test } from '@playwright/test';
import { ExercisePage, read } from './exercisePage.ts';
import { openWidget, rowOf, summaryOf } from './widgets.ts';

test.describe('an expression of the reader’s own', () => {
  const typeInto = async (widget: Locator, text: string) => widget.getByLabel('Expression').fill(text);
  const error = (widget: Locator) => widget.locator('.graph-error');

  test('is drawn as it is typed, with all its slopes', async ({ page }) => {
    const widget = await openWidget(page, 'Forward and back through an expression');
    await typeInto(widget, 's = p + q; s*s');
    await expect(summaryOf(widget)).toContainText('Done: the output’s slope is 10 in p, 10 in q.');
    await expect(widget.locator('.graph-node')).toHaveCount(4);
    await expect(page).toHaveURL(/GraphStepper=expression:s=p~q,s\*s/);
    expect(await rowOf(widget, 'p \\+ q')).toEqual(['5', '1 × 5 + 1 × 5', '10']);
  });

  test('that is wrong leaves the picture and says where, and moves nothing', async ({ page }) => {
    const widget = await openWidget(page, 'Forward and back through an expression');
    const box = await widget.boundingBox();
    await typeInto(widget, '(a*b + c');
    await expect(error(widget)).toHaveText('Column 9: the parenthesis from column 1 is still open: close it with “)”.');
    await expect(widget.getByLabel('Expression')).toHaveAttribute('aria-invalid', 'true');
    await expect(widget.locator('.graph-node')).toHaveCount(6);
    expect(await widget.boundingBox()).toEqual(box);
    await typeInto(widget, '(a*b + c)');
    await expect(error(widget)).toBeEmpty();
    await expect(widget.locator('.graph-node')).toHaveCount(5);
  });

  test('goes forward and back by buttons', async ({ page }) => {
    const widget = await openWidget(page, 'Forward and back through an expression');
    const step = widget.getByRole('button', { name: 'Step', exact: true });
    await step.click();
    await expect(summaryOf(widget)).toContainText('Back through (a × b + c)2: a × b + c gets 1 × 4 = 4.');
    await step.click();
    await step.click();
    await expect(summaryOf(widget)).toContainText('a gets 4 × 3 = 12; b gets 4 × 2 = 8. Done');
    await expect(step).toHaveAttribute('aria-disabled', 'true');
    await widget.getByRole('button', { name: 'Back one' }).click();
    await expect(summaryOf(widget)).not.toContainText('Done');
  });

  test('a guess comes before the sum of two ways', async ({ page }) => {
    const widget = await openWidget(page, 'One input, two ways');
    await widget.getByRole('button', { name: '15' }).click();
    await expect(widget.getByText('You expected: 15. Not so.')).toBeVisible();
    await expect(summaryOf(widget)).toContainText('Done: the output’s slope is 8 in x, 3 in y.');
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 320, height: 640 } });

    test('a long one scrolls in its own frame', async ({ page }) => {
      const widget = await openWidget(page, 'Forward and back through an expression');
      await typeInto(widget, 'a*b + c*d + e*f');
      await expect(widget.locator('.graph-node')).toHaveCount(11);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        await page.evaluate(() => document.documentElement.clientWidth),
      );
    });
  });
});

test.describe('shapes through two layers', () => {
  test('an entry is chosen by mouse and keys, and written out', async ({ page }) => {
    const widget = await openWidget(page, 'Shapes through two layers');
    const entry = widget.locator('.shapes-entry');
    await expect(entry).toContainText('[1, 3] =');
    await widget.getByRole('radio', { name: /^row 2, column 1:/ }).check({ force: true });
    await expect(entry).toContainText('[2, 1] =');
    await page.keyboard.press('ArrowRight');
    await expect(entry).toContainText('[2, 2] =');
  });

  test('a forgotten transpose is refused, or goes through with square shapes', async ({ page }) => {
    const widget = await openWidget(page, 'Shapes through two layers');
    await widget.getByRole('radio', { name: 'without the transpose' }).check({ force: true });
    await expect(widget.locator('.shapes-entry')).toContainText('inner sizes differ: (2,5)·(4,5)');
    await widget.getByRole('slider', { name: 'Examples' }).fill('4');
    await expect(widget.locator('.shapes-entry')).toContainText('Its numbers are wrong.');
    await widget.getByRole('radio', { name: /^back: db\[?1/ }).check({ force: true });
    await expect(widget.getByRole('radio', { name: 'without keepdims' })).toBeChecked();
    await expect(widget.locator('.shapes-entry')).toContainText('(4, 4)');
  });

  test('every array follows its sizes', async ({ page }) => {
    const widget = await openWidget(page, 'Shapes through two layers');
    await widget.getByRole('slider', { name: 'Hidden units' }).fill('6');
    expect((await rowOf(widget, 'dW2'))[0]).toBe('(2, 6)');
    expect((await rowOf(widget, 'dZ1'))[0]).toBe('(6, 5)');
  });
});

test('the reader’s own Value trains the network once it has passed', async ({ page }) => {
  test.slow();
  const widget = await openWidget(page, 'A network of scalars learns a curve');
  await expect(widget).toContainText('Solve the exercise value, and your own code drives this figure.');
  const before = await rowOf(widget, '400');

  const exercise = new ExercisePage(page, 'value');
  await exercise.ready();
  await exercise.submit(read('content/chapters/backpropagation/exercises/value/solution.ts'));
  await expect(exercise.verdict).toContainText('Passed');

  const own = widget.getByRole('checkbox', { name: 'Train with my own Value' });
  await own.check();
  await expect(summaryOf(widget)).toContainText('The slopes are by your own Value', { timeout: 20_000 });
  expect((await rowOf(widget, '400'))[0]).toBe(before[0]);
});
