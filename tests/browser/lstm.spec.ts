import { expect, test } from '@playwright/test';
import { openWidget } from './widgets.ts';

test('three kinds of cell race live, pause, and start over', async ({ page }) => {
  const widget = await openWidget(page, 'Who remembers longest');
  const progress = widget.locator('.race-progress');
  const updates = async () => Number(/Update (\d+)/.exec((await progress.textContent()) ?? '')?.[1] ?? 0);
  await widget.getByRole('button', { name: 'Race', exact: true }).click();
  await expect.poll(updates, { intervals: [50] }).toBeGreaterThan(0);
  await widget.getByRole('button', { name: 'Pause' }).click();
  await expect(widget.getByRole('button', { name: 'Race', exact: true })).toBeEnabled();
  await widget.getByRole('button', { name: 'Start over' }).click();
  await expect(progress).toHaveText('So far only the RNN has run.');
});
