import { expect, type Locator, type Page, test } from '@playwright/test';
import { ExercisePage, read } from './exercisePage.ts';
import { dragWithMouse, openWidget, pictureOf, rowOf, summaryOf } from './widgets.ts';

const open = (page: Page, title: string, parameter: string, scene?: string) =>
  openWidget(page, title, scene && `?${parameter}=${scene}`);
const bowl = (page: Page, scene?: string) => open(page, 'A weight in a bowl', 'Bowl1D', scene);
const walk = (page: Page, scene?: string) => open(page, 'Across the contours', 'ContourWalk', scene);
const batch = (page: Page, scene?: string) => open(page, 'All, some, or one at a time', 'BatchVsStochastic', scene);
const rough = (page: Page, scene?: string) => open(page, 'Out of a poor valley', 'RoughLandscape', scene);

const slider = (widget: Locator, name: string) => widget.getByRole('slider', { name, exact: true });

test.describe('a weight in a bowl', () => {
  test('tabulates the forty steps', async ({ page }) => {
    const widget = await bowl(page);
    expect(await rowOf(widget, '1$')).toEqual(['4.920000', '15.366401', '7.840000']);
    expect(await rowOf(widget, '40')).toEqual(['2.782801', '3.178381', '3.565603']);
  });

  test('creeps, lands, oscillates, bounces and diverges as the rate grows', async ({ page }) => {
    const widget = await bowl(page);
    for (const [rate, words] of [
      ['0.49', 'creeps toward 1'],
      ['0.5', 'lands on the minimum exactly'],
      ['0.51', 'jumps from side to side'],
      ['1', 'bounces between two places for ever'],
      ['1.01', 'diverges'],
    ] as const) {
      await slider(widget, 'learning rate η').fill(rate);
      await expect(summaryOf(widget)).toContainText(words);
    }
  });

  test('asks before it shows that a hundredfold rate goes nowhere', async ({ page }) => {
    const widget = await bowl(page);
    const answer = widget.getByText('has learned nothing');
    await expect(answer).toBeHidden();
    await widget.getByRole('button', { name: 'at 1, long since' }).click();
    await expect(answer).toBeVisible();
    await expect(widget.getByText('Not so.')).toBeVisible();
    await expect.poll(() => rowOf(widget, '40')).toEqual(['5.000000', '16.000000', '8.000000']);
  });

  test('plays from the start once it is at its end, pauses, steps and rewinds', async ({ page }) => {
    const widget = await bowl(page);
    const step = slider(widget, 'step');
    await widget.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Number(await step.inputValue())).toBeLessThan(20);
    await expect.poll(async () => Number(await step.inputValue())).toBeGreaterThan(1);
    await widget.getByRole('button', { name: 'Pause' }).click();
    const paused = Number(await step.inputValue());
    await page.waitForTimeout(300);
    expect(Number(await step.inputValue())).toBe(paused);
    await widget.getByRole('button', { name: 'Step' }).click();
    expect(Number(await step.inputValue())).toBe(paused + 1);
    await widget.getByRole('button', { name: 'Rewind' }).click();
    await expect(widget.getByRole('button', { name: 'Rewind' })).toBeDisabled();
    await expect(summaryOf(widget)).toContainText('Before the first step, w = 5.000');
  });

  test('has no play button for readers who ask for less motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const widget = await bowl(page);
    await expect(widget.getByRole('button', { name: 'Play' })).toBeHidden();
    await expect(widget.getByRole('button', { name: 'Step' })).toBeVisible();
  });
});

test.describe('across the contours', () => {
  test('a unit is as long across as up, at every width', async ({ page }) => {
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const widget = await walk(page);
      const box = (await widget.locator('.walk .plot-area').boundingBox())!;
      expect(Math.abs(box.width / 6 / (box.height / 4) - 1)).toBeLessThan(0.01);
    }
  });

  test('a click anywhere sets the start, and the arrow is at a right angle to the drawn tangent', async ({ page }) => {
    const widget = await walk(page);
    const ground = widget.locator('.walk-ground');
    for (const valley of ['straight', 'bent']) {
      await widget.getByRole('radio', { name: valley }).check();
      for (const [across, down] of [
        [0.2, 0.3],
        [0.7, 0.8],
        [0.55, 0.15],
      ] as const) {
        await ground.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        const box = (await ground.boundingBox())!;
        await page.mouse.click(box.x + across * box.width, box.y + down * box.height);
        const [w1, w2] = (await rowOf(widget, '0')).map((cell) => Number(cell.replace('−', '-'))) as [number, number];
        expect(w1).toBeCloseTo(-3 + 6 * across, 1);
        expect(w2).toBeCloseTo(2 - 4 * down, 1);
        expect(await drawnAngle(widget)).toBeCloseTo(90, 0);
        await expect(summaryOf(widget)).toContainText('90° apart');
      }
    }
  });

  test('a round bowl leads straight to the minimum, a ravine across it', async ({ page }) => {
    const widget = await walk(page);
    await slider(widget, 'ravine κ').fill('1');
    await expect(summaryOf(widget)).toContainText('Straight downhill is 0° off the way');
    await slider(widget, 'ravine κ').fill('30');
    await expect(summaryOf(widget)).toContainText('Straight downhill is 60° off the way');
    await expect(summaryOf(widget)).toContainText('more than the 0.067 that this valley bears');
  });

  test('asks first which way is downhill', async ({ page }) => {
    const widget = await walk(page);
    await widget.getByRole('button', { name: 'nearly straight across the valley' }).click();
    await expect(widget.getByText('Right.')).toBeVisible();
    await expect(summaryOf(widget)).toContainText('1 step at rate 0.15');
  });
});

test.describe('all, some, or one at a time', () => {
  test('compares at equal numbers of examples', async ({ page }) => {
    const widget = await batch(page);
    await slider(widget, 'examples seen').fill('120');
    await expect(summaryOf(widget)).toContainText(
      'batches of all 60: 2 steps; batches of 8: 16 steps; batches of 1: 120',
    );
  });

  test('a decaying rate ends the wandering', async ({ page }) => {
    const widget = await batch(page);
    const wandering = async () => Number((await summaryOf(widget).textContent())!.match(/ ([\d.]+) for 1\./)![1]);
    const constant = await wandering();
    await widget.getByRole('radio', { name: 'decaying' }).check();
    await expect(summaryOf(widget)).toContainText('that decays from epoch to epoch');
    expect(await wandering()).toBeLessThan(constant / 4);
  });

  test('shuffles anew', async ({ page }) => {
    const widget = await batch(page);
    const first = await pictureOf(widget);
    await widget.getByRole('button', { name: 'Shuffle anew' }).click();
    await expect.poll(() => pictureOf(widget)).not.toBe(first);
  });

  test('the reader’s own sgdEpoch takes the steps once it has passed', async ({ page }) => {
    test.setTimeout(90_000);
    const folder = 'content/chapters/gradient-descent/exercises/sgdEpoch';
    const exercise = await ExercisePage.open(page, { chapter: 'gradient-descent', name: 'sgdEpoch' });
    await exercise.submit(read(`${folder}/solutions/batches-first.ts`));
    await expect(exercise.verdict).toContainText('Passed');

    const widget = page.getByRole('region', { name: 'All, some, or one at a time', exact: true });
    await widget.scrollIntoViewIfNeeded();
    const ours = await rowOf(widget, '900');
    const own = widget.getByRole('checkbox', { name: 'Take all steps with your own sgdEpoch' });
    await own.check();
    await expect(summaryOf(widget)).toContainText('By your own sgdEpoch');
    expect(await rowOf(widget, '900')).toEqual(ours);
    await dragWithMouse(page, widget.getByRole('slider', { name: 'start of all three' }), 60);
    await expect.poll(() => rowOf(widget, '900')).not.toEqual(ours);
    await expect(summaryOf(widget)).toContainText('By your own sgdEpoch');
    await own.uncheck();
    await expect(summaryOf(widget)).not.toContainText('By your own sgdEpoch');
  });
});

test.describe('out of a poor valley', () => {
  const out = async (widget: Locator) => Number((await rowOf(widget, '200'))[1]);

  test('frees nobody by exact gradients, some by noise, and forgets by more', async ({ page }) => {
    const widget = await rough(page);
    const shares: number[] = [];
    for (const size of ['all 64', '8', '4', '2']) {
      await widget.getByRole('radio', { name: size, exact: true }).check();
      shares.push(await out(widget));
    }
    expect(shares[0]).toBe(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[3]).toBeGreaterThan(180);
    await widget.getByRole('radio', { name: '1', exact: true }).check();
    await slider(widget, 'start of all runs').press('End');
    expect(await out(widget)).toBeLessThan(195);
  });

  test('another series gives another share, within what chance leaves open', async ({ page }) => {
    const widget = await rough(page);
    const before = await rowOf(widget, '200');
    await widget.getByRole('button', { name: 'Another 200 runs' }).click();
    await expect.poll(() => rowOf(widget, '200')).not.toEqual(before);
    await expect(summaryOf(widget)).toContainText(/leaves the true chance anywhere from \d+% to \d+%/);
  });
});

/** The angle in degrees between the arrow's shaft and the contour's tangent, as they are on the screen. */
function drawnAngle(widget: Locator): Promise<number> {
  return widget.locator('.walk').evaluate((element) => {
    const directionOf = (path: SVGPathElement) => {
      const matrix = path.getScreenCTM()!;
      const [from, to] = [0, path.getTotalLength()].map((at) => path.getPointAtLength(at).matrixTransform(matrix));
      return Math.atan2(to!.y - from!.y, to!.x - from!.x);
    };
    const shaft = element.querySelector<SVGPathElement>('path[stroke-width="3"]')!;
    const tangent = shaft.parentElement!.querySelector<SVGPathElement>('path[stroke-width="1.5"]')!;
    const between = Math.abs(directionOf(shaft) - directionOf(tangent)) * (180 / Math.PI);
    return between > 180 ? 360 - between : between;
  });
}
