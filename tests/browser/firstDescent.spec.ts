import { expect, type Locator, type Page, test } from '@playwright/test';
import { openWidget, pictureOf, summaryOf } from './widgets.ts';

/** What the home page's widget does beyond what every widget does (widgets.spec.ts). */
const firstDescent = (page: Page) => openWidget(page, 'Two weights find a curve');
const start = (widget: Locator) => widget.getByRole('slider', { name: 'start of the descent' });
const step = (widget: Locator) => widget.getByRole('slider', { name: 'step', exact: true });
const descend = (widget: Locator) => widget.getByRole('button', { name: 'Descend' });

test('a little to the left, the descent ends in the other valley', async ({ page }) => {
  const widget = await firstDescent(page);
  await expect(summaryOf(widget)).toContainText(/at w₁ = 1\.\d\d and w₂ = 1\.\d\d/);
  await start(widget).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft');
  await expect(start(widget)).toHaveAttribute('aria-valuetext', /w₁ = −1\.3, w₂ = 1\.5/);
  await expect(summaryOf(widget)).toContainText(/at w₁ = −\d\.\d\d and w₂ = −1\.\d\d/);
  await page.keyboard.press('ArrowUp');
  await expect(start(widget)).toHaveAttribute('aria-valuetext', /w₁ = −1\.3, w₂ = 1\.6/);
});

test('plays from the start, pauses, goes on, and ends by itself', async ({ page }) => {
  await page.clock.install();
  const widget = await firstDescent(page);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await descend(widget).click();
  await page.clock.runFor(500);
  const reached = Number(await step(widget).inputValue());
  expect(reached).toBeGreaterThan(5);
  expect(reached).toBeLessThan(15);
  await widget.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(150);
  const paused = await step(widget).inputValue();
  await page.clock.runFor(1000);
  expect(await step(widget).inputValue()).toBe(paused);
  await descend(widget).click();
  await page.clock.runFor(4000);
  await expect(step(widget)).toHaveValue('60');
  await expect(descend(widget)).toBeVisible();
});

test('too large a learning rate is told as such, and Reset brings the first picture back', async ({ page }) => {
  const widget = await firstDescent(page);
  const first = await pictureOf(widget);
  await widget.getByRole('slider', { name: 'learning rate' }).press('End');
  await expect(summaryOf(widget)).toContainText('the steps are too long');
  await widget.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => pictureOf(widget)).toBe(first);
});

test('without motion, the button goes from end to end at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const widget = await firstDescent(page);
  await descend(widget).click();
  await expect(step(widget)).toHaveValue('0');
  await descend(widget).click();
  await expect(step(widget)).toHaveValue('60');
});
