import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';

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

/** Opens the chapter and adds up, gzipped, every script and style that arrives, inline ones among them. */
async function weigh(page: Page, chapter: string, walk: (page: Page) => Promise<void>): Promise<Weights> {
  const weights: Weights = { script: 0, style: 0 };
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const type = response.headers()['content-type'] ?? '';
    const into = kind === 'script' || /javascript/.test(type) ? 'script' : kind === 'stylesheet' ? 'style' : undefined;
    // The service worker's own precaching is not the page's load.
    if (!into || response.request().serviceWorker()) return;
    pending.push(
      response.body().then((body) => {
        weights[into] += gzipSync(body).length;
      }),
    );
  });
  await page.goto(chapter);
  await walk(page);
  await page.waitForLoadState('networkidle');
  await Promise.all(pending);
  const inline = await page.evaluate(() => ({
    script: [...document.querySelectorAll('script:not([src]):not([type="application/json"])')].map(
      (s) => s.textContent,
    ),
    style: [...document.querySelectorAll('style')].map((s) => s.textContent),
  }));
  weights.script += gzipSync(inline.script.join('\n')).length;
  weights.style += gzipSync(inline.style.join('\n')).length;
  return weights;
}

const report = (what: string, bytes: number, bar: number) =>
  console.log(`${what}: ${(bytes / kilobyte).toFixed(1)} KB of ${bar} KB gzip`);

for (const chapter of chapters) {
  test(`${chapter} brings at most 5 KB of script before a widget is seen, and 14 KB of style`, async ({ page }) => {
    // So low a window shows the title only.
    await page.setViewportSize({ width: 1440, height: 120 });
    const { script, style } = await weigh(page, chapter, async () => {
      const seen = await page
        .locator('astro-island')
        .evaluateAll((islands) =>
          islands.some((island) => (island.firstElementChild ?? island).getBoundingClientRect().top < innerHeight),
        );
      expect(seen).toBe(false);
    });
    report(`${chapter} script at load`, script, 5);
    report(`${chapter} style`, style, 14);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(5 * kilobyte);
    expect(style).toBeLessThanOrEqual(14 * kilobyte);
  });

  test(`${chapter} scrolled through brings at most 80 KB of script`, async ({ page }) => {
    const { script } = await weigh(page, chapter, async () => {
      for (let y = 0; y < (await page.evaluate(() => document.body.scrollHeight)); y += 400) {
        await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
        await page.waitForTimeout(30);
      }
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    });
    report(`${chapter} script after scrolling`, script, 80);
    expect(script).toBeGreaterThan(10 * kilobyte);
    expect(script).toBeLessThanOrEqual(80 * kilobyte);
  });
}
