import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { openWidget, rowOf, summaryOf, visit, widgetOf } from './widgets.ts';

const title = 'A network reads your digit';
const address = 'convnets/';

/** The network with its weights: its maps can be pressed. */
async function openNetwork(page: Page, scene = ''): Promise<Locator> {
  const widget = await openWidget(page, title, scene && `?FeatureMaps=${scene}`);
  await expect(widget.locator('.maps-stage button:enabled').first()).toBeVisible();
  return widget;
}

const sheetOf = (widget: Locator) => widget.getByRole('application', { name: 'Sheet to draw a digit on' });
const numberIn = (text: string) => Number(text.replace('−', '-'));

/** What a map shows, as its colors. */
const paintedOn = (widget: Locator, map: string) =>
  widget.locator(`[data-go="${map}"] canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return Array.from(data).join();
  });

test('every layer answers to a digit that is drawn, by mouse and by keys, and the link keeps it', async ({
  page,
  context,
}) => {
  const widget = await openNetwork(page);
  await expect(summaryOf(widget)).toContainText('The network reads a 3');
  const maps = ['conv1.1', 'relu1.4', 'pool1.2', 'conv2.7', 'relu2.7', 'pool2.7'];
  const before = await Promise.all(maps.map((map) => paintedOn(widget, map)));

  await test.step('a seven, by mouse', async () => {
    await sheetOf(widget).evaluate((sheet) => sheet.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x, y, width, height } = (await sheetOf(widget).boundingBox())!;
    const to = (u: number, v: number, steps = 1) => page.mouse.move(x + u * width, y + v * height, { steps });
    await to(0.25, 0.2);
    await page.mouse.down();
    await to(0.75, 0.2, 8);
    await to(0.45, 0.85, 8);
    await page.mouse.up();
    await expect(summaryOf(widget)).toContainText('The network reads a 7');
    expect(numberIn((await rowOf(widget, '7'))[0]!)).toBeGreaterThan(0.5);
    for (const [i, map] of maps.entries()) expect(await paintedOn(widget, map), map).not.toBe(before[i]);
  });

  await test.step('from its link', async () => {
    await expect(page).toHaveURL(/[?&]FeatureMaps=strokes:/);
    const row = await rowOf(widget, '7');
    const other = await context.newPage();
    await other.goto(page.url());
    const copy = widgetOf(other, title);
    await copy.scrollIntoViewIfNeeded();
    await expect.poll(() => rowOf(copy, '7')).toEqual(row);
    await other.close();
  });

  await test.step('a one, by keys', async () => {
    await widget.getByRole('button', { name: 'Clear' }).click();
    await expect(summaryOf(widget)).toContainText('The sheet is empty');
    await widget.getByRole('button', { name: 'Clear' }).press('Shift+Tab');
    await sheetOf(widget).press('Space');
    for (let i = 0; i < 6; i++) await sheetOf(widget).press('Shift+ArrowDown');
    await expect(summaryOf(widget)).toContainText('The network reads a 1');
    await sheetOf(widget).press('Backspace');
    await expect(summaryOf(widget)).toContainText('The sheet is empty');
  });

  await test.step('generated ones, and back to the first', async () => {
    await widget.getByRole('radio', { name: '5' }).press('Space');
    await expect(summaryOf(widget)).toContainText('The network reads a 5');
    const five = await paintedOn(widget, 'conv1.1');
    await widget.getByRole('button', { name: 'Another hand' }).click();
    await expect.poll(() => paintedOn(widget, 'conv1.1')).not.toBe(five);
    await widget.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => paintedOn(widget, 'conv1.1')).toBe(before[0]);
  });
});

test('from the whole network down to the sum of one pixel, and up again, by keys', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  // A link to nowhere is the whole network.
  const widget = await openNetwork(page, 'at:conv2.13');
  const result = widget.locator('.maps-result');
  const violations = () => violationsOf(page, { include: '.maps' });

  await widget.locator('[data-go="conv2.5"]').press('Enter');
  await expect(result).toBeFocused();
  await expect(widget.locator('tbody .maps-image')).toHaveCount(18);
  expect(await violations()).toEqual([]);

  await result.press('ArrowRight');
  await result.press('ArrowUp');
  // What the pixel sees: on the sheet, in the six maps before, in what the filters make of them, and itself.
  await expect(widget.locator('.maps-field')).toHaveCount(14);
  await result.press('Enter');
  await expect(summaryOf(widget)).toContainText('Conv 2, map 5, row 5, column 6, is');
  const sums = (await widget.locator('.maps-part-sum').allTextContents()).map((text) => numberIn(text.split('= ')[1]!));
  expect(sums).toHaveLength(6);
  const written = (await widget.locator('.maps-written').last().textContent())!;
  const [, bias, value] = /bias \(?(−?[\d.]+)\)? = (−?[\d.]+)/.exec(written)!;
  expect(sums.reduce((sum, one) => sum + one, numberIn(bias!))).toBeCloseTo(numberIn(value!), 1);
  expect(await violations()).toEqual([]);
  await expect(page).toHaveURL(/FeatureMaps=at:conv2\.5\.5\.6/);

  await result.press('ArrowDown');
  await expect(summaryOf(widget)).toContainText('row 6, column 6');
  await result.press('Escape');
  await expect(widget.locator('[aria-current]')).toHaveText('Conv 2, map 5');
  await widget.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(widget.locator('[data-go="conv2.5"]')).toBeFocused();

  await widget.locator('[data-go="output.3"]').press('Enter');
  await expect(widget.locator('.maps-evidence li')).toHaveCount(12);
  expect(await violations()).toEqual([]);
  await widget.getByRole('button', { name: 'Whole network' }).press('Enter');
  await expect(widget.locator('[data-go="output.3"]')).toBeFocused();
  expect(errors).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

  test('a finger draws, a press goes down; nothing is wider than the screen, and words stay legible', async ({
    page,
  }) => {
    for (const scene of ['at:conv1.4.12.12', 'at:conv2.5.5.5', 'at:relu2.5.5.5', 'at:output.3', 'at:net']) {
      const widget = await openNetwork(page, scene);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), scene).toBeLessThanOrEqual(320);
      const sizes = await widget
        .locator('.widget-body')
        .evaluate((body) =>
          [...body.querySelectorAll<HTMLElement>('*')]
            .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()))
            .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
        );
      expect(Math.min(...sizes), scene).toBeGreaterThanOrEqual(11);
    }
    const widget = widgetOf(page, title);
    await sheetOf(widget).evaluate((sheet) => sheet.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x, y, width, height } = (await sheetOf(widget).boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: part === undefined ? [] : [{ x: x + 0.5 * width, y: y + part * height }],
      });
    await touch('touchStart', 0.2);
    for (const part of [0.35, 0.5, 0.65, 0.8]) await touch('touchMove', part);
    await touch('touchEnd');
    await expect(summaryOf(widget)).toContainText('The network reads a 1');
    await widget.locator('[data-go="pool2.4"]').click();
    await widget.locator('.maps-result').click();
    await expect(summaryOf(widget)).toContainText('Pool 2, map 4, row 3, column 3, is');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the first digit goes through the whole network', async ({ page }) => {
    await visit(page, address);
    const widget = widgetOf(page, title);
    await expect(summaryOf(widget)).toContainText('The network reads a 3');
    await expect(widget.getByRole('button', { disabled: false })).toHaveCount(0);
    const still = widget.locator('[data-go="conv2.7"] i').first();
    expect(await still.evaluate((element) => getComputedStyle(element).maskImage)).toMatch(/^url\("data:image\/png/);
  });
});
