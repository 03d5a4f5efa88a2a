import { expect, type Locator, type Page } from '@playwright/test';

/** Where the widget of that title stands. */
export const addressOf = (title: string) => addresses[title] ?? 'loss-functions/';

const addresses: Record<string, string> = {
  'Two weights find a curve': '',
  'A weight in a bowl': 'gradient-descent/',
  'Across the contours': 'gradient-descent/',
  'All, some, or one at a time': 'gradient-descent/',
  'Out of a poor valley': 'gradient-descent/',
  'Forward and back through an expression': 'backpropagation/',
  'One input, two ways': 'backpropagation/',
  'Shapes through two layers': 'backpropagation/',
  'How far to trust a difference': 'backpropagation/',
  'A network of scalars learns a curve': 'backpropagation/',
  'From half planes to islands': 'neural-networks/',
  'A curve from hidden units': 'neural-networks/',
  'A filter over a picture': 'convolutions/',
  'The shape that comes out': 'convolutions/',
  'How deep is a filter?': 'convolutions/',
  'What training has to find': 'convolutions/',
  'What pooling keeps': 'convolutions/',
  'A convolutional network to build': 'convnets/',
  'Where a slope comes from': 'convnets/',
  'Where a slope goes in a pool': 'convnets/',
  'How much two boxes agree': 'object-detection/',
  'Which boxes stay': 'object-detection/',
  'Which anchor takes which object': 'object-detection/',
  'What the network should say': 'object-detection/',
  'A detector at work': 'object-detection/',
  'A network reads your digit': 'convnets/',
  'One set of weights, step after step': 'recurrent-networks/',
  'The dog’s mood, read one way and both ways': 'recurrent-networks/',
  'A network that learns to write': 'recurrent-networks/',
  'Is or are?': 'lstm/',
  'Keep the bit, then say it': 'lstm/',
  'Who remembers longest': 'lstm/',
};

/** A widget on its page, scrolled to and awake. */
export async function openWidget(page: Page, title: string, search = ''): Promise<Locator> {
  await visit(page, addressOf(title), search);
  return wakeWidget(page, title);
}

export async function visit(page: Page, address: string, search = ''): Promise<void> {
  // Fonts are optional: the first page may or may not have them in time, and pictures are compared to a tenth of a pixel.
  await page.context().route('**/*.woff2', (route) => route.abort());
  await page.goto(address + search);
}

export const widgetOf = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

/** Scrolls to a widget of the page, and waits until it listens. */
export async function wakeWidget(page: Page, title: string): Promise<Locator> {
  const widget = widgetOf(page, title);
  await widget.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: widget })).toHaveCount(0);
  return widget;
}

export async function dragWithMouse(page: Page, handle: Locator, dx: number): Promise<void> {
  const { x, y } = await centerOf(handle);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y, { steps: 3 });
  await page.mouse.move(x + dx, y, { steps: 3 });
  await page.mouse.up();
}

/** One finger, by the browser's own input events: Playwright itself only taps. */
export async function dragWithFinger(page: Page, handle: Locator, dx: number): Promise<void> {
  const { x, y } = await centerOf(handle);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x: at, y }] });
  await touch('touchStart', x);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', x + part * dx);
  await touch('touchEnd');
}

async function centerOf(handle: Locator): Promise<{ x: number; y: number }> {
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = (await handle.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What of a widget is seen and said: all its words, and every mark of its picture to a tenth of a pixel. */
export function pictureOf(widget: Locator): Promise<string> {
  return widget.evaluate((element) => {
    // Always at the same place of the window: a tenth of a pixel hangs on where rounding happens.
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    const origin = element.getBoundingClientRect();
    const drawn = [...element.querySelectorAll('.widget-body *')].filter(
      // Text is compared as words: its boxes depend on whether a font has arrived.
      (part) => part.getClientRects().length > 0 && part.textContent === '',
    );
    const boxes = drawn.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const place = [x - origin.x, y - origin.y, width, height].map((length) => length.toFixed(1));
      return [part.tagName, ...place, part.getAttribute('aria-valuetext'), (part as HTMLInputElement).checked].join(
        ' ',
      );
    });
    const words = ['.widget-body', '.widget-summary', '.data-table'].map(
      (part) => element.querySelector(part)!.textContent,
    );
    return [...words, ...boxes].join('\n');
  });
}

export const summaryOf = (widget: Locator) => widget.locator('.widget-summary');

/** A text with its powers on the line, as they read where they are raised by the style sheet. */
export const lowered = (text: string | null): string =>
  text?.replace(/[⁰¹²³⁴-⁹⁻]/g, (raised) => '0123456789−'['⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.indexOf(raised)]!) ?? '';

/** The cells of the table's row of that name. */
export async function rowOf(widget: Locator, name: string): Promise<string[]> {
  return widget
    .locator('.data-table tr', { has: widget.page().locator('th', { hasText: new RegExp(`^${name}`) }) })
    .locator('td')
    .allTextContents();
}
