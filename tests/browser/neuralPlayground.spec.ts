import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { summaryOf } from './widgets.ts';

const chapter = 'neural-networks/';

async function open(page: Page, scene = ''): Promise<Locator> {
  await page.goto(chapter + (scene && `?NeuralPlayground=${scene}`));
  const widget = page.getByRole('region', { name: 'A network to play with' }).first();
  await widget.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: widget })).toHaveCount(0);
  return widget;
}

const button = (widget: Locator, name: string) => widget.getByRole('button', { name, exact: true });

/** A number of the sentence: "after 60 epochs the training loss is 0.016". */
async function told(widget: Locator, pattern: RegExp): Promise<number> {
  const text = (await summaryOf(widget).textContent())!;
  return Number(pattern.exec(text)?.[1]?.replace('−', '-'));
}
const lossOf = (widget: Locator) => told(widget, /training loss is ([\d.]+)/);
const epochOf = (widget: Locator) => told(widget, /after ([\d.]+) epoch/);

/** What the large map shows, as a sum over its pixels. */
const mapOf = (widget: Locator) =>
  widget.locator('.playground-plane canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return canvas.width === 1 ? '' : Array.from(data).join();
  });

const weightsOf = async (widget: Locator) => (await widget.locator('.data-table').textContent())!;

/** The link's state, once the address shows it. */
const sceneIn = (page: Page) => new URL(page.url()).searchParams.get('NeuralPlayground') ?? '';

test('training brings the loss down, and pause stops it', async ({ page }) => {
  const widget = await open(page, 'epochs:0;speed:20');
  await expect(summaryOf(widget)).toContainText('after 0 epochs');
  const first = await lossOf(widget);
  await button(widget, 'Train').click();
  await expect.poll(() => lossOf(widget), { timeout: 15_000 }).toBeLessThan(first / 2);
  await button(widget, 'Pause').click();
  const paused = await epochOf(widget);
  expect(paused).toBeGreaterThan(5);
  await page.waitForTimeout(400);
  const rested = await epochOf(widget);
  await page.waitForTimeout(400);
  expect(await epochOf(widget)).toBe(rested);
});

test('one update and one epoch are what they say', async ({ page }) => {
  const widget = await open(page, 'epochs:0;points:100;batch:10');
  await button(widget, 'One epoch').click();
  await expect.poll(() => epochOf(widget)).toBe(1);
  await button(widget, 'One update').click();
  await expect.poll(() => epochOf(widget)).toBe(1.2);
});

test('rewinding shows the earlier moment exactly, and start over begins anew', async ({ page }) => {
  const widget = await open(page, 'epochs:0');
  for (let epoch = 1; epoch <= 3; epoch++) {
    await button(widget, 'One epoch').click();
    await expect.poll(() => epochOf(widget)).toBe(epoch);
  }
  const at3 = { map: await mapOf(widget), weights: await weightsOf(widget) };
  for (let epoch = 4; epoch <= 6; epoch++) {
    await button(widget, 'One epoch').click();
    await expect.poll(() => epochOf(widget)).toBe(epoch);
  }
  expect(await weightsOf(widget)).not.toBe(at3.weights);
  const time = widget.getByRole('slider', { name: 'Rewind' });
  for (let back = 0; back < 3; back++) await time.press('ArrowLeft');
  await expect.poll(() => epochOf(widget)).toBe(3);
  await expect.poll(() => mapOf(widget)).toBe(at3.map);
  expect(await weightsOf(widget)).toBe(at3.weights);
  await button(widget, 'Start over').click();
  await expect.poll(() => epochOf(widget)).toBe(0);
});

test('the address brings everything back after a reload and after Back', async ({ page }) => {
  const widget = await open(page, 'layers:4-2');
  await widget.getByRole('radio', { name: 'Moons' }).check({ force: true });
  await button(widget, 'Add a unit to layer 1').click();
  await widget.getByLabel('Learning rate').fill('0.1');
  await widget.getByLabel('Penalty').selectOption('L2');
  await button(widget, 'One epoch').click();
  await expect.poll(() => epochOf(widget)).toBe(1);
  const sentence = (await summaryOf(widget).textContent())!;
  const weights = await weightsOf(widget);
  await expect.poll(() => sceneIn(page)).toMatch(/data:moons;layers:5-2;rate:0\.1;penalty:l2;epochs:1;weights:[\w-]+/);

  await page.reload();
  await expect(summaryOf(widget)).toHaveText(sentence);
  expect(await weightsOf(widget)).toBe(weights);
  await page.goto('glossary/');
  await page.goBack();
  await expect(summaryOf(widget)).toHaveText(sentence);
  expect(await weightsOf(widget)).toBe(weights);
  await expect(widget.getByRole('radio', { name: 'Moons' })).toBeChecked();

  await button(widget, 'Reset').click();
  await expect.poll(() => sceneIn(page)).toBe('');
  await expect(widget.getByRole('radio', { name: 'Circles' })).toBeChecked();
});

test('a wrong link falls back to the start', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const first = await summaryOf(await open(page)).textContent();
  for (const wrong of ['layers:4-0', 'data:own', '%F0%9F'])
    await expect(summaryOf(await open(page, wrong))).toHaveText(first!);
  expect(errors).toEqual([]);
});

test('a weight that is changed changes the map', async ({ page }) => {
  const widget = await open(page, 'layers:4-2;epochs:50');
  await button(widget, 'output').click();
  await expect.poll(() => mapOf(widget)).not.toBe('');
  const before = await mapOf(widget);
  await widget.getByLabel('from layer 2, unit 1').fill('-6');
  await expect.poll(() => mapOf(widget)).not.toBe(before);
  await expect(widget.locator('.data-table')).toContainText('layer 2, unit 1: −6.000');
});

test.describe('own data', () => {
  const drop = (widget: Locator, name: string, text: string) =>
    widget.locator('.playground').evaluate(
      (target, { name, text }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name, { type: 'text/csv' }));
        target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      { name, text },
    );

  test('a dropped CSV file becomes the data, and goes into the link', async ({ page }) => {
    const widget = await open(page);
    const rows = Array.from({ length: 40 }, (_, i) => `${i / 4},${(i * 7) % 40},${i % 2 === 0 ? 'cat' : 'dog'}`);
    await drop(widget, 'pets.csv', `age,weight,kind\n${rows.join('\n')}\n`);
    await expect(widget.getByRole('alert')).toContainText(
      '40 points; classes cat, dog; age scaled from 0 … 9.75 to −1 … 1',
    );
    await expect(summaryOf(widget)).toContainText('on your own points');
    await expect.poll(() => sceneIn(page)).toMatch(/own:c[\w-]{200}/);
    // Before its worker has answered it says that it is getting ready.
    await expect(summaryOf(widget)).toContainText('training loss');
    const sentence = (await summaryOf(widget).textContent())!;
    await page.reload();
    await expect(summaryOf(widget)).toHaveText(sentence);
  });

  test('a CSV file that cannot be read is told by line and column, and changes nothing', async ({ page }) => {
    const widget = await open(page);
    const before = (await summaryOf(widget).textContent())!;
    await drop(widget, 'bad.csv', 'x,y,label\n0.1,0.2,a\n0.3,much,b\n');
    await expect(widget.getByRole('alert')).toContainText('line 3, column 2: not a number: "much"');
    await drop(widget, 'short.csv', 'x,y,label\n0.1,0.2,a\n0.3,0.4\n');
    await expect(widget.getByRole('alert')).toContainText('line 3: 2 fields where the first line has 3');
    await expect(summaryOf(widget)).toHaveText(before);
  });

  test('points are drawn with the pointer and with keys, and erased', async ({ page }) => {
    const widget = await open(page);
    await widget.getByText('Your own data').click();
    await button(widget, 'Remove all points').click();
    await expect(summaryOf(widget)).toContainText('There are no points');
    const plane = widget.getByRole('application');
    await plane.click({ position: { x: 50, y: 60 } });
    await plane.click({ position: { x: 90, y: 160 } });
    await widget.getByRole('radio', { name: 'class 0' }).check({ force: true });
    await plane.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await expect.poll(() => sceneIn(page)).toMatch(/own:c[\w-]{20}(;|$)/);
    await page.keyboard.press('Delete');
    await expect.poll(() => sceneIn(page)).toMatch(/own:c[\w-]{15}(;|$)/);
  });
});

test('the network is downloaded as safetensors and comes back from it', async ({ page }, testInfo) => {
  const widget = await open(page, 'epochs:20;layers:3');
  await expect.poll(() => epochOf(widget)).toBe(20);
  const weights = await weightsOf(widget);
  await widget.getByText('Download the network').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(widget, 'Download network.safetensors').click(),
  ]);
  expect(download.suggestedFilename()).toBe('network.safetensors');
  const bytes = await readFile(await download.path());
  const header = JSON.parse(bytes.subarray(8, 8 + Number(bytes.readBigUInt64LE(0))).toString());
  expect(header['0.weight'].shape).toEqual([3, 2]);
  expect(header['2.weight'].shape).toEqual([1, 3]);
  await expect(widget.locator('pre')).toContainText('nn.Sequential(nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1))');

  // Into a network of other sizes: it takes on those of the file.
  const other = await open(page, 'layers:5-5');
  const file = testInfo.outputPath('network.safetensors');
  await writeFile(file, bytes);
  await other.getByText('Download the network').click();
  await other.getByLabel('Restore from a file').setInputFiles(file);
  await expect(other.getByRole('alert')).toContainText('is in place');
  await expect.poll(() => weightsOf(other)).toBe(weights);
  await other
    .getByLabel('Restore from a file')
    .setInputFiles({ name: 'x', mimeType: '', buffer: Buffer.from('nonsense') });
  await expect(other.getByRole('alert')).toContainText('not a valid file');
});

test('by keys alone: units, their weights, training', async ({ page }) => {
  const widget = await open(page, 'epochs:5');
  await button(widget, 'feature x₁').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('aria-label', /^layer 1, unit [23]$/);
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await expect(widget.getByRole('group', { name: /^layer 1, unit/ })).toBeVisible();
  await widget.getByLabel('bias').focus();
  await page.keyboard.press('ArrowUp');
  await expect(widget.locator('.data-table')).toContainText(/layer 1, unit [23]−?0\.\d+/);
  await page.keyboard.press('Escape');
  await button(widget, 'Train').focus();
  await page.keyboard.press('Space');
  await expect(button(widget, 'Pause')).toBeFocused();
  await expect.poll(() => epochOf(widget), { timeout: 15_000 }).toBeGreaterThan(10);
  await page.keyboard.press('Space');
  await expect(button(widget, 'Train')).toBeFocused();
});

test('several seeds train at once, and each can be looked at', async ({ page }) => {
  const widget = await open(page, 'runs:3;epochs:10');
  const runs = widget.getByRole('group', { name: 'Runs from different seeds' }).getByRole('button');
  await expect(runs).toHaveCount(3);
  await expect.poll(() => epochOf(widget)).toBe(10);
  const first = await mapOf(widget);
  await runs.nth(2).click();
  await expect.poll(() => mapOf(widget)).not.toBe(first);
});

test('a learning rate that is too large is told, and ends training', async ({ page }) => {
  const widget = await open(page, 'data:plane;rate:100000');
  await button(widget, 'One epoch').click();
  await expect(summaryOf(widget)).toContainText('no longer a number');
  await expect(button(widget, 'Train')).toBeDisabled();
  await widget.getByRole('slider', { name: 'Rewind' }).press('Home');
  await expect(button(widget, 'Train')).toBeEnabled();
});

test('training as fast as it goes leaves the page free, and stops out of sight', async ({ page }) => {
  const widget = await open(page, 'speed:max');
  await button(widget, 'One update').click();
  await expect.poll(() => mapOf(widget)).not.toBe('');
  await page.evaluate(() => {
    Object.assign(window, { answered: 0 });
    setInterval(() => window.answered++, 10);
  });
  const before = await page.evaluate(() => window.answered);
  await button(widget, 'Train').click();
  const epochs = async () =>
    Number((await widget.locator('.playground-time .slider-value').textContent())!.replace('epoch ', ''));
  await expect.poll(epochs).toBeGreaterThan(1500);
  // The worker trains; the page goes on answering.
  expect(await page.evaluate(() => window.answered)).toBeGreaterThan(before + 5);
  await expect(button(widget, 'Pause')).toBeVisible();
  await page.setViewportSize({ width: 800, height: 150 });
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect(button(widget, 'Train')).toBeAttached();
});

test('nothing of the engine’s worker comes before the reader comes near the widget', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const widget = await open(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /\.wasm|trainWorker/.test(url))).toEqual([]);
  await button(widget, 'Train').hover();
  await expect.poll(() => asked.filter((url) => /\.wasm/.test(url)).length).toBe(1);
});

test.describe('after a visit', () => {
  test.use({ serviceWorkers: 'allow' });

  test('offline, the worker and its kernels come from what was kept', async ({ page, context }) => {
    await page.goto('');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    });
    await context.setOffline(true);
    const widget = await open(page, 'epochs:0');
    await button(widget, 'One epoch').click();
    await expect.poll(() => epochOf(widget)).toBe(1);
  });
});

test('axe finds nothing while it is alive, in either theme', async ({ page }) => {
  const widget = await open(page, 'runs:2;epochs:3');
  await button(widget, 'layer 1, unit 1').click();
  for (const details of await widget.locator('details').all()) await details.locator('summary').click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { include: '.widget' }), colorScheme).toEqual([]);
  }
});

test('is no wider than the window, however deep the network', async ({ page }) => {
  await open(page, 'layers:8-8-8-8-8-8-8-8-8-8;epochs:1');
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the trained network stands there as a still, with its numbers', async ({ page }) => {
    await page.goto(chapter);
    const widget = page.getByRole('region', { name: 'A network to play with' }).first();
    await expect(summaryOf(widget)).toContainText('weights and biases');
    expect(await widget.locator('.playground-plane i').count()).toBeGreaterThan(1);
    expect(await widget.locator('.playground-graph svg path').count()).toBeGreaterThan(10);
  });
});

declare global {
  interface Window {
    answered: number;
  }
}
