import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { wakeAll } from './islands.ts';

/** The weights of DESIGN.md's budget, as a reader's browser receives them. Run `npm run browser -- --project=budgets` to see them. */
const kilobyte = 1024;
const chapters = [
  'loss-functions/',
  'gradient-descent/',
  'neural-networks/',
  'backpropagation/',
  'convolutions/',
  'convnets/',
  'object-detection/',
  'recurrent-networks/',
  'lstm/',
];

interface Weights {
  script: number;
  style: number;
}

/** Adds up, gzipped, every script and style that arrives from now on; asked, it counts inline ones too. */
function weigh(page: Page): () => Promise<Weights> {
  const arrived: Weights = { script: 0, style: 0 };
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const type = response.headers()['content-type'] ?? '';
    const into = kind === 'script' || /javascript/.test(type) ? 'script' : kind === 'stylesheet' ? 'style' : undefined;
    // The service worker's own precaching is not the page's load.
    if (!into || response.request().serviceWorker()) return;
    pending.push(
      response.body().then((body) => {
        arrived[into] += gzipSync(body).length;
      }),
    );
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    await Promise.all(pending);
    const inline = await page.evaluate(() => ({
      script: [...document.querySelectorAll('script:not([src]):not([type="application/json"])')].map(
        (s) => s.textContent,
      ),
      style: [...document.querySelectorAll('style')].map((s) => s.textContent),
    }));
    const withInline = (kind: keyof Weights) => arrived[kind] + gzipSync(inline[kind].join('\n')).length;
    return { script: withInline('script'), style: withInline('style') };
  };
}

function hold(what: string, bytes: number, atLeast: number, atMost: number) {
  console.log(`${what}: ${(bytes / kilobyte).toFixed(1)} KB of ${atMost} KB gzip`);
  expect.soft(bytes, what).toBeGreaterThan(atLeast * kilobyte);
  expect.soft(bytes, what).toBeLessThanOrEqual(atMost * kilobyte);
}

for (const chapter of chapters)
  test(`${chapter} brings at most 5 KB of script before a widget is seen, 80 KB scrolled through, and 14 KB of style`, async ({
    page,
  }) => {
    // So low a window shows the title only.
    await page.setViewportSize({ width: 1440, height: 120 });
    const weights = weigh(page);
    await page.goto(chapter);
    const seen = await page
      .locator('astro-island')
      .evaluateAll((islands) =>
        islands.some((island) => (island.firstElementChild ?? island).getBoundingClientRect().top < innerHeight),
      );
    expect(seen).toBe(false);
    const { script, style } = await weights();
    hold(`${chapter} script at load`, script, 0, 5);
    hold(`${chapter} style`, style, 0, 14);

    await page.setViewportSize({ width: 1440, height: 800 });
    await wakeAll(page);
    hold(`${chapter} script after scrolling`, (await weights()).script, 10, 80);
  });
