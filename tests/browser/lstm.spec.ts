import { expect, test } from '@playwright/test';
import { openWidget, summaryOf } from './widgets.ts';

test('three kinds of cell race live, as a link has set them, pause, start over, and are set by keys', async ({
  page,
}) => {
  const widget = await openWidget(page, 'Who remembers longest', '?RecallRace=hidden:8;keep:0;seeds:1');
  const progress = widget.locator('.widget-progress');
  const units = widget.getByRole('slider', { name: 'Units each' });
  const race = widget.getByRole('button', { name: 'Race', exact: true });
  const updates = async () => Number(/Update (\d+)/.exec((await progress.textContent()) ?? '')?.[1] ?? 0);
  await expect(units).toHaveValue('8');
  await expect(summaryOf(widget)).toHaveText('No network has been measured yet.');
  await race.click();
  await expect.poll(updates, { intervals: [50] }).toBeGreaterThan(0);
  await widget.getByRole('button', { name: 'Pause' }).click();
  await expect(race).toBeEnabled();
  await expect(summaryOf(widget)).toContainText('the LSTM');
  await widget.getByRole('button', { name: 'Start over' }).click();
  await expect(progress).toHaveText('Update 0 of 400');

  await units.press('ArrowRight');
  await expect(page).toHaveURL(/RecallRace=hidden:12;keep:0;seeds:1/);
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect(units).toHaveValue('16');
  await expect(progress).toHaveText('So far only the RNN has run.');
  await expect(summaryOf(widget)).toContainText('the plain RNN holds up to 10 steps');
  await expect(page).not.toHaveURL(/RecallRace/);
});
