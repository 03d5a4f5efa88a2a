import { expect, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { openWidget, rowOf, summaryOf } from './widgets.ts';

test('an answered question trains both kinds on moods in hindsight, and tomorrow tells them apart', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const widget = await openWidget(page, 'The dog’s mood, read one way and both ways');
  await widget.getByRole('button', { name: 'both: weather lasts' }).click();
  await expect(widget.locator('.predict')).toContainText('Not so.');
  await expect(widget.locator('.widget-progress')).toHaveText('Epoch 60 of 60, 12 networks', { timeout: 60_000 });
  await expect(summaryOf(widget)).toContainText('Mood in hindsight: of 365 unseen days');
  const [oneWay, twoWay] = (await rowOf(widget, 'mean')).map(Number.parseFloat) as [number, number];
  expect(twoWay).toBeGreaterThan(oneWay + 10);
  expect(await violationsOf(page, { include: '.widget:has(.mood)' })).toEqual([]);
});
