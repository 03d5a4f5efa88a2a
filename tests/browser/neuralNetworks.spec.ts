import { expect, type Page, test } from '@playwright/test';
import { dragWithMouse, openWidget, rowOf, summaryOf } from './widgets.ts';

/** What the widgets of chapter 07 do beyond what every widget does (widgets.spec.ts). */
const polygons = (page: Page, search = '') => openWidget(page, 'From half planes to islands', search);
const bumps = (page: Page, search = '') => openWidget(page, 'A curve from hidden units', search);

test.describe('PolygonGates', () => {
  test('follows a point from the half planes through AND to OR', async ({ page }) => {
    const widget = await polygons(page);
    expect(await rowOf(widget, 'output: OR')).toEqual(['A + B − 0.5', '0.5', '1']);
    const point = widget.getByRole('slider', { name: 'point to follow' });
    await point.press('End');
    await expect(point).toHaveAttribute('aria-valuetext', '(2.00, 0.90), output 0');
    expect((await rowOf(widget, 'A: AND'))[2]).toBe('0');
    await expect(summaryOf(widget)).toContainText('the OR of both says 0');
  });

  test('moves a line up and down by keys, and counts the mistakes anew', async ({ page }) => {
    const widget = await polygons(page);
    const line = widget.getByRole('slider', { name: 'half plane A3' });
    const before = (await rowOf(widget, 'A3'))[0];
    const mistakes = async () => /\d+ of \d+ dots/.exec((await summaryOf(widget).textContent())!)?.[0];
    const counted = await mistakes();
    expect(counted).toMatch(/^\d/);
    for (let press = 0; press < 5; press++) await line.press('Shift+ArrowDown');
    expect((await rowOf(widget, 'A3'))[0]).not.toBe(before);
    await expect.poll(mistakes).not.toBe(counted);
  });

  test('draws the star only after it was asked for', async ({ page }) => {
    const widget = await polygons(page);
    const answer = widget.getByText('breaks one rule only');
    await expect(answer).toBeHidden();
    await widget.getByRole('button', { name: 'a larger pentagon' }).click();
    await expect(widget.getByText('You expected: a larger pentagon. Not so.')).toBeVisible();
    await expect(answer).toBeVisible();
    await expect(summaryOf(widget)).toContainText('4 of 5 half planes of A say 1, so its all but one says 1.');
    await expect(page).toHaveURL(/[?&]PolygonGates=land:island;gate:most/);
    await widget.getByRole('radio', { name: 'AND', exact: true }).check();
    await expect(summaryOf(widget)).toContainText('so its AND says 0.');
  });

  test('has as many half planes as asked for', async ({ page }) => {
    const widget = await polygons(page);
    await widget.getByRole('radio', { name: '3', exact: true }).check();
    await expect(widget.getByRole('slider', { name: /^half plane A/ })).toHaveCount(3);
    await widget.getByRole('radio', { name: 'one island' }).check();
    await expect(widget.getByRole('slider', { name: /^half plane B/ })).toHaveCount(0);
  });
});

test.describe('BumpBuilder', () => {
  const step = (page: Page) => page.getByRole('slider', { name: 'training step' });

  test('fetches the engine only when it trains, and rewinds', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (/\/descent\./.test(request.url())) scripts.push(request.url());
    });
    const widget = await bumps(page);
    await expect(widget.getByRole('slider', { name: 'step 1', exact: true })).toBeVisible();
    expect(scripts).toHaveLength(0);
    await step(page).press('End');
    await expect(summaryOf(widget)).toContainText('after 2,000 training steps the curve is typically 0.0');
    expect(scripts).toHaveLength(1);
    await expect(widget.getByRole('slider', { name: 'step 1', exact: true })).toHaveCount(0);
    await step(page).press('Home');
    await expect(summaryOf(widget)).toContainText('the stairs are typically 0.188 off');
    await expect(widget.getByRole('slider', { name: 'step 1', exact: true })).toBeVisible();
  });

  test('plays, and pauses where it is', async ({ page }) => {
    const widget = await bumps(page);
    await widget.getByRole('button', { name: 'Train' }).click();
    await expect(summaryOf(widget)).toContainText('training steps the curve');
    await widget.getByRole('button', { name: 'Pause' }).click();
    const paused = await step(page).inputValue();
    await page.waitForTimeout(300);
    expect(await step(page).inputValue()).toBe(paused);
  });

  test('without motion, the button goes from end to end at once', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const widget = await bumps(page);
    await widget.getByRole('button', { name: 'Train' }).click();
    await expect(step(page)).toHaveValue('2000');
    await widget.getByRole('button', { name: 'Train' }).click();
    await expect(step(page)).toHaveValue('0');
  });

  test('goes to a state of training that a link names, and dragging ends it', async ({ page }) => {
    const widget = await bumps(page, '?BumpBuilder=steps:400');
    await expect(summaryOf(widget)).toContainText('after 400 training steps');
    await widget.getByRole('button', { name: 'Place evenly' }).click();
    await dragWithMouse(page, widget.getByRole('slider', { name: 'step 2', exact: true }), 30);
    await expect(summaryOf(widget)).toContainText('6 hidden units, 19 parameters: the stairs');
  });

  test('asks before it trains', async ({ page }) => {
    const widget = await bumps(page);
    await expect(widget.getByText('Stairs are a proof')).toBeHidden();
    await widget.getByRole('button', { name: 'about a fifth' }).click();
    await expect(widget.getByText('You expected: about a fifth. Right.')).toBeVisible();
    await expect(summaryOf(widget)).toContainText('after 1,000 training steps the curve is typically 0.036 off');
  });
});
