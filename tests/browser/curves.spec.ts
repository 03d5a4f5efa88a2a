import { expect, type Locator, type Page, test } from '@playwright/test';
import { dragWithFinger, dragWithMouse, openWidget, pictureOf, rowOf, summaryOf } from './widgets.ts';

const twoLosses = (page: Page, scene?: string) =>
  openWidget(page, 'One logit, two losses', scene && `?LossVsLogit=${scene}`);
const chordTest = (page: Page, scene?: string) =>
  openWidget(page, 'Does the chord stay above the loss?', scene && `?ChordTest=${scene}`);

const steps = async (widget: Locator) => Number(await widget.getByRole('slider', { name: 'Steps' }).inputValue());

test.describe('two losses over one logit', () => {
  test('can be caught at a point of either curve', async ({ page }) => {
    const widget = await twoLosses(page);
    for (const point of await widget.locator('.logit-marker.logit-crossEntropy').all()) {
      const before = await rowOf(widget, 'now');
      await dragWithMouse(page, point, -40);
      expect(await rowOf(widget, 'now')).not.toEqual(before);
    }
  });

  test('ask for the stronger pull before they show it', async ({ page }) => {
    const widget = await twoLosses(page);
    const answer = widget.getByText('has all but vanished');
    await expect(answer).toBeHidden();
    await widget.getByRole('button', { name: 'both about the same' }).click();
    await expect(answer).toBeVisible();
    await expect(widget.getByText('Not so.')).toBeVisible();
    await expect(summaryOf(widget)).toContainText('1,491 times as much.');
    expect(await rowOf(widget, 'now, z.=.−8')).toEqual(['0.000335', '8.00', '−1.00', '0.999', '−0.000670']);
  });

  test('mirror each other with the other target', async ({ page }) => {
    const widget = await twoLosses(page, 'logit:-2');
    const [, ...right] = await rowOf(widget, 'z.=.4');
    await widget.getByRole('radio', { name: '0' }).check();
    const [, ...left] = await rowOf(widget, 'z.=.−4');
    expect(left).toEqual(right.map((number) => number.replace('−', '')));
    await expect(summaryOf(widget)).toContainText('The right answer is 0.');
  });
});

test.describe('the race', () => {
  test('goes step by step, and back', async ({ page }) => {
    const widget = await twoLosses(page, 'logit:-8');
    const first = await pictureOf(widget);
    for (let step = 0; step < 9; step++) await widget.getByRole('button', { name: 'Step' }).click();
    await expect(summaryOf(widget)).toContainText('After 9 steps at rate');
    await expect(summaryOf(widget)).toContainText('cross-entropy takes 9 steps, squared error 1,507.');
    expect((await rowOf(widget, 'squared error'))[0]).toBe('0.000337');
    await widget.getByRole('slider', { name: 'Steps' }).press('ArrowLeft');
    expect(await steps(widget)).toBe(8);
    await widget.getByRole('button', { name: 'Rewind' }).click();
    expect(await pictureOf(widget)).toBe(first);
    await expect(widget.getByRole('button', { name: 'Rewind' })).toBeDisabled();
  });

  test('plays until it is paused', async ({ page }) => {
    const widget = await twoLosses(page);
    await widget.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => steps(widget)).toBeGreaterThan(2);
    await widget.getByRole('button', { name: 'Pause' }).click();
    const paused = await steps(widget);
    await page.waitForTimeout(400);
    expect(await steps(widget)).toBe(paused);
  });

  test('plays to its end and stops there', async ({ page }) => {
    const widget = await twoLosses(page, 'steps:97');
    await widget.getByRole('button', { name: 'Play' }).click();
    await expect(widget.getByRole('button', { name: 'Play' })).toBeDisabled();
    expect(await steps(widget)).toBe(100);
    await widget.getByRole('button', { name: 'Rewind' }).click();
    await page.waitForTimeout(300);
    expect(await steps(widget)).toBe(0);
  });

  test('does not run where nobody sees it', async ({ page }) => {
    const widget = await twoLosses(page);
    const play = widget.getByRole('button', { name: 'Play' });
    await play.click();
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect(play).toBeAttached();
    const scrolledAway = await steps(widget);
    await page.waitForTimeout(400);
    expect(await steps(widget)).toBe(scrolledAway);

    await play.click();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(play).toBeAttached();
  });

  test('is left to the Step button for readers who ask for less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const widget = await twoLosses(page);
    await expect(widget.getByRole('button', { name: 'Play' })).toBeHidden();
    await widget.getByRole('button', { name: 'Step' }).click();
    await page.waitForTimeout(300);
    expect(await steps(widget)).toBe(1);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test('starts anew where the start is dragged to', async ({ page }) => {
    const widget = await twoLosses(page, 'logit:-5;steps:12');
    await dragWithMouse(page, widget.getByRole('slider', { name: 'start of both points' }), 50);
    expect(await steps(widget)).toBe(0);
    await expect(summaryOf(widget)).toContainText('The right answer is 1.');
  });
});

test.describe('the chord test', () => {
  const verdicts = [
    { loss: 'Squared error in the prediction', expected: 'no, it stays above', found: /^None of 3,240 chords/ },
    { loss: 'Squared error in a linear model’s weight', expected: 'no, it stays above', found: /^None of 1,830 / },
    { loss: 'Squared error in a weight before a sigmoid', expected: 'yes, it can dip below', found: /not convex\.$/ },
    { loss: 'Cross-entropy in a weight before a sigmoid', expected: 'no, it stays above', found: /^None of 4,095 / },
    {
      loss: 'Squared error between two solutions of a network',
      expected: 'yes, it can dip below',
      found: /by up to 0\.286 at t.=.0\.50\. One such chord is enough: it is not convex\.$/,
    },
  ];

  test('asks about each loss, and finds what there is to find', async ({ page }) => {
    const widget = await chordTest(page);
    for (const { loss, expected, found } of verdicts) {
      await widget.getByRole('radio', { name: loss }).check();
      await expect(summaryOf(widget)).toContainText('the chord stays above the loss');
      await widget.getByRole('button', { name: expected }).click();
      await expect(widget.getByText('Right.')).toBeVisible();
      await widget.getByRole('button', { name: 'Find a chord that dips below' }).click();
      await expect(summaryOf(widget)).toHaveText(found);
    }
  });

  test('forgets what it found once a point moves', async ({ page }) => {
    const widget = await chordTest(page);
    await widget.getByRole('button', { name: 'Find a chord that dips below' }).click();
    await expect(summaryOf(widget)).toHaveText(/^None of/);
    await widget.getByRole('slider', { name: 'point B' }).press('ArrowLeft');
    await expect(summaryOf(widget)).toHaveText(/^Squared error in the prediction: between/);
  });

  test('draws the gap where the reader finds one', async ({ page }) => {
    const widget = await chordTest(page, 'loss:network;a:0,0;b:0.2,0');
    const gap = widget.getByText(/^gap 0\.\d+$/);
    await expect(gap).toHaveCount(0);
    const b = widget.getByRole('slider', { name: 'point B' });
    await b.focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press('PageUp');
    await expect(gap).toHaveText('gap 0.286');
    await expect(b).toHaveAttribute('aria-valuetext', /t.=.1\.00, loss 0\.000/);
  });

  test('becomes a surface, with a cut from A to B', async ({ page }) => {
    const widget = await chordTest(page, 'loss:linear');
    await widget.getByRole('radio', { name: 'weight and bias' }).check();
    await expect(widget.getByText('from A to B')).toBeVisible();
    const a = widget.getByRole('slider', { name: 'point A' });
    await a.press('ArrowUp');
    expect((await rowOf(widget, 'A')).slice(0, 2)).toEqual(['−0.50', '0.10']);
    await a.press('ArrowRight');
    expect((await rowOf(widget, 'A')).slice(0, 2)).toEqual(['−0.45', '0.10']);
    await widget.getByRole('radio', { name: 'weight', exact: true }).check();
    expect((await rowOf(widget, 'A'))[0]).toBe('−0.45');
  });

  test('moves a point of the surface both ways, by mouse', async ({ page }) => {
    const widget = await chordTest(page, 'loss:linear;free:both');
    const a = widget.getByRole('slider', { name: 'point A' });
    await a.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y, width, height } = (await a.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 40, y + height / 2 - 40, { steps: 4 });
    await page.mouse.up();
    const [weight, bias] = (await rowOf(widget, 'A')).map((cell) => Number(cell.replace('−', '-')));
    expect(weight).toBeGreaterThan(-0.5);
    expect(bias).toBeGreaterThan(0);
  });

  test.describe('with a finger', () => {
    test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

    test('moves a point of the surface', async ({ page }) => {
      const widget = await chordTest(page, 'loss:sigmoid;free:both;a:-2,1.5;b:4.2,-3');
      await dragWithFinger(page, widget.getByRole('slider', { name: 'point B' }), -40);
      expect(Number((await rowOf(widget, 'B'))[0])).toBeLessThan(3.5);
    });
  });
});
