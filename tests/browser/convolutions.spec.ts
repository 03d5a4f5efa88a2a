import { expect, test } from '@playwright/test';
import { dragWithMouse, rowOf, summaryOf, visit, wakeWidget } from './widgets.ts';

test('shapes, counts and pooling follow keys, mouse and typing, from link to reset', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await visit(page, 'convolutions/', '?PoolingLab=shift:9&ParameterCounter=factor:luck&ShapeCalculator=sides:8,8,8,8');

  await test.step('a filter is dragged along its row, and refused where it does not fit', async () => {
    const widget = await wakeWidget(page, 'The shape that comes out');
    const filter = widget.getByRole('slider', { name: 'place of the filter' });
    await filter.press('End');
    await expect(filter).toHaveAttribute('aria-valuetext', '3 of 3');
    const box = (await filter.boundingBox())!;
    await dragWithMouse(page, filter, (-4 * box.width) / 3);
    await expect(filter).toHaveAttribute('aria-valuetext', '1 of 3');
    expect(await rowOf(widget, '1')).toEqual(['8', '8', '3', '1']);

    await widget.getByRole('spinbutton', { name: 'padding' }).fill('1');
    await expect(summaryOf(widget)).toContainText('make 4 × 4 × 2. The last one of padding');
    await widget.getByRole('spinbutton', { name: 'channels' }).fill('4');
    await expect(summaryOf(widget)).toContainText('2 filters of 3 × 3 × 4');
    await widget.getByRole('spinbutton', { name: 'and depth' }).fill('1');
    await expect(widget.locator('.shape-refusal')).toContainText('3 of the input’s 4 channels would have no weight');
    await expect(filter).toHaveCount(0);
    await widget.getByRole('button', { name: 'body scan' }).click();
    await expect(summaryOf(widget)).toContainText('make 30 × 30 × 30 × 32.');
    await expect(page).toHaveURL(/ShapeCalculator=sides:32,32,32;channels:16/);
    await widget.getByRole('button', { name: 'Reset' }).click();
    await expect(summaryOf(widget)).toContainText('make 3 × 3 × 2.');
  });

  await test.step('a factor is explained, and the third count waits for a guess', async () => {
    const widget = await wakeWidget(page, 'What training has to find');
    await expect(widget).toContainText('27,000,100');
    await expect(widget).not.toContainText('665,881,600');
    await widget.getByRole('button', { name: '300 height' }).click();
    await expect(widget).toContainText('a filter does not know how many there are');
    await widget.getByRole('button', { name: 'far more' }).click();
    await expect(widget.locator('.counter-total')).toHaveText(['27,000,100', '665,881,600', '7,600']);
    await widget.getByRole('spinbutton', { name: 'width' }).fill('64');
    await expect(widget.locator('.counter-total').last()).toHaveText('7,600');
    await widget.getByRole('spinbutton', { name: 'filter’s side' }).fill('99');
    await expect(summaryOf(widget)).toContainText('has no place in an image of 300 × 64');
  });

  await test.step('a map is edited by keys and shifted, and its windows are chosen', async () => {
    const widget = await wakeWidget(page, 'What pooling keeps');
    await expect(summaryOf(widget)).toContainText('Row 2, column 1 of the output is 9.');
    const corner = widget.getByRole('button', { name: 'row 3, column 1: 0, in the window' });
    await corner.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('3');
    await expect(summaryOf(widget)).toContainText('Row 2, column 1 of the output is 4.');
    await widget.getByRole('radio', { name: 'row 1, column 2: 7' }).check();
    await expect(summaryOf(widget)).toContainText('Row 1, column 2 of the output is 7.');
    await widget.getByRole('button', { name: 'Reset' }).click();
    await widget.getByRole('slider', { name: 'shift to the right' }).press('ArrowRight');
    await expect(summaryOf(widget)).toContainText('changed 47 of 64 entries of the map');
  });
  expect(errors).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('every scene fits, and what is pressed is large enough', async ({ page }) => {
    await visit(page, 'convolutions/', '?ShapeCalculator=sides:32,32,32;channels:16;depth:16;filters:32;stride:1');
    for (const title of ['The shape that comes out', 'What training has to find', 'What pooling keeps']) {
      const widget = await wakeWidget(page, title);
      const small = await widget.evaluate(
        (element) =>
          [...element.querySelectorAll('button, .pool-cell')].filter((part) => {
            const { width, height } = part.getBoundingClientRect();
            return height > 0 && (width < 24 || height < 24);
          }).length,
      );
      expect(small, title).toBe(0);
    }
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  });
});
