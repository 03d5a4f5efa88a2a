import { expect, test } from '@playwright/test';
import { dragWithFinger, dragWithMouse, openWidget, rowOf, summaryOf, visit, wakeWidget } from './widgets.ts';

const title = 'A detector at work';

test('the boxes follow what is dragged, added and removed', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const widget = await openWidget(page, title, '?YoloLive=view:sideways');
  await expect(summaryOf(widget)).toContainText('Objects found: 5 of 5; wrong boxes: 0.');
  const disc = widget.getByRole('slider', { name: 'disc, object 5 of 5' });
  await disc.hover();
  await expect(widget).toContainText('From pixels to numbers in');

  const before = await rowOf(widget, 'object 5');
  await dragWithMouse(page, disc, 60);
  await expect.poll(async () => (await rowOf(widget, 'object 5'))[2]).not.toBe(before[2]);
  await expect.poll(async () => (await rowOf(widget, 'object 5')).at(-1)).toBe('found');

  await disc.press('+');
  await disc.press('ArrowDown');
  await disc.press('Delete');
  await expect(summaryOf(widget)).toContainText('of 4; wrong');
  await widget.getByRole('button', { name: 'Add a star' }).click();
  await expect(widget.getByRole('slider', { name: 'star, object 5 of 5' })).toBeVisible();
  await widget.getByRole('slider', { name: 'Size' }).press('End');
  // The last of the changes: the star, as large as it may be.
  await expect(page).toHaveURL(/YoloLive=objects:1,20,21.*~3,[\d.]+,[\d.]+,18,/);
  const link = new URL(page.url());

  await widget.getByRole('radio', { name: 'Cells' }).check({ force: true });
  const chosen = widget.getByRole('button', { pressed: true });
  await chosen.press('ArrowRight');
  await expect(chosen).toHaveAccessibleName(/^row 3, column 4: \d+ percent sure$/);
  await expect(chosen).toBeFocused();
  await expect(widget.locator('.yolo-live-vector')).toContainText('Cell in row 3, column 4');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(summaryOf(widget)).toContainText('Objects found: 5 of 5');
  await expect(page).not.toHaveURL(/YoloLive/);

  await visit(page, link.pathname.slice(1), link.search);
  const again = await wakeWidget(page, title);
  await expect(again.getByRole('slider', { name: 'star, object 5 of 5' })).toHaveAttribute(
    'aria-valuetext',
    /radius 18\.0$/,
  );
  await expect(again).toContainText('From pixels to numbers in');
  expect(errors).toEqual([]);
});

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a class that is drawn with a finger is learned, measured and forgotten', async ({ page }) => {
    test.setTimeout(180_000);
    const widget = await openWidget(page, title, '?YoloLive=objects:0,14,50,8,0,f57896;clutter:0');
    await widget.getByText('Measure it, teach it more').click();
    const pad = widget.getByRole('application', { name: 'Pad to draw a class on' });
    await dragWithFinger(page, pad, 50);
    await widget.getByRole('button', { name: 'Clear' }).click();
    await widget.getByRole('button', { name: 'heart', exact: true }).click();
    await widget.getByRole('button', { name: 'Make it a class' }).click();
    await expect(widget.getByRole('slider', { name: 'heart, object 2 of 2' })).toBeVisible();
    await expect.poll(async () => (await rowOf(widget, 'object 2')).at(-1)).toBe('missed');

    await widget.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(async () => expect((await rowOf(widget, 'object 2')).at(-1)).toBe('found')).toPass({
      timeout: 120_000,
    });
    await widget.getByRole('button', { name: 'Pause' }).click();
    await widget.getByRole('button', { name: 'Measure on 500 scenes' }).click();
    await expect(widget).toContainText(/mAP@0\.5 on 500 unseen scenes: 0\.[4-9]\d+ \(disc/, { timeout: 60_000 });
    const saved = page.waitForEvent('download');
    await widget.getByRole('button', { name: 'Download weights' }).click();
    expect((await saved).suggestedFilename()).toBe('detector.safetensors');
    await widget.getByRole('button', { name: 'Forget heart' }).click();
    await expect(widget.getByRole('slider', { name: 'disc, object 1 of 1' })).toBeVisible();
    await expect(widget.getByRole('button', { name: 'Add a heart' })).toHaveCount(0);
  });
});
