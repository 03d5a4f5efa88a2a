import { expect, test } from '@playwright/test';
import { rowOf, summaryOf, visit, wakeWidget, widgetOf } from './widgets.ts';

test('a network is chosen, changed, refused and trained; a slope is followed back', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await visit(page, 'convnets/', '?ArchitectureBuilder=m:9');
  const builder = await wakeWidget(page, 'A convolutional network to build');

  await test.step('layers are explained, by keys', async () => {
    await expect(summaryOf(builder)).toContainText('In all 4,260 parameters');
    await builder.getByRole('radio', { name: /conv 1/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(summaryOf(builder)).toContainText('conv 2 slides 5 filters over 13 × 13 × 3, and gives 11 × 11 × 5.');
    expect(await rowOf(builder, 'pool 2')).toEqual(['5 × 5 × 5', '0', '0', '10 × 10']);
  });

  await test.step('what does not fit is refused, and can’t be trained', async () => {
    await builder.getByRole('slider', { name: 'side of the filters' }).press('End');
    await builder.getByRole('slider', { name: 'N, convolutions in a block' }).press('End');
    await expect(builder.getByRole('alert')).toContainText('No room for conv 4: its window of 7 × 7');
    await expect(builder.getByRole('button', { name: 'Train' })).toBeDisabled();
    await expect(page).toHaveURL(/ArchitectureBuilder=n:3;size:7/);
    await builder.getByRole('button', { name: 'Reset' }).click();
    await expect(builder.getByRole('alert')).toHaveCount(0);
  });

  await test.step('it trains in a worker, pauses, and starts over', async () => {
    await builder.getByRole('slider', { name: 'side of the picture' }).press('Home');
    await builder.getByRole('slider', { name: 'M, blocks' }).press('ArrowLeft');
    await builder.getByRole('button', { name: 'Train' }).click();
    await expect(builder.locator('.architecture-news')).toContainText(/Step \d+, loss [\d.]+: \d/, { timeout: 20_000 });
    await builder.getByRole('button', { name: /Pause|Train/ }).click();
    await expect(builder.locator('.architecture-digits li').first()).toContainText(/[✓✗] \d/);
    await builder.getByRole('button', { name: 'Start over' }).click();
    await expect(builder.locator('.architecture-digits li').first()).toContainText('?');
  });

  await test.step('an entry, a weight and an output tell where slopes come from and go', async () => {
    const slopes = await wakeWidget(page, 'Where a slope comes from');
    await slopes.getByRole('radio', { name: 'input, row 1, column 1: 1, slope 0.5' }).check();
    await expect(summaryOf(slopes)).toContainText('lies in one window');
    await slopes.getByRole('radio', { name: 'filter, row 1, column 1: 1, slope 7' }).check();
    await expect(summaryOf(slopes)).toContainText('was used in 9 windows');
    await slopes.getByRole('radio', { name: 'output, row 3, column 3: slope −1' }).check();
    await expect(summaryOf(slopes)).toContainText('hands it to the four entries of its window');
    await slopes.getByRole('radio', { name: 'max pool' }).check();
    await expect(summaryOf(slopes)).toContainText('is the largest of its window');
  });
  expect(errors).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('every scene fits, and what is pressed is large enough', async ({ page }) => {
    await visit(page, 'convnets/', '?ArchitectureBuilder=n:3;m:3;k:3;padding:same;filters:32,32,32;hidden:120');
    await wakeWidget(page, 'A convolutional network to build');
    const small = await widgetOf(page, 'A convolutional network to build').evaluate(
      (element) =>
        [...element.querySelectorAll('button, .architecture-layer')].filter((part) => {
          const { width, height } = part.getBoundingClientRect();
          return height > 0 && (width < 24 || height < 24);
        }).length,
    );
    expect(small).toBe(0);
    const overhang = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overhang).toBeLessThanOrEqual(0);
  });
});
