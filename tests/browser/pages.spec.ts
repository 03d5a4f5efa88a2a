import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { builtPages } from './builtPages.ts';

/** What must hold of every page of the book, whatever is on it. */

/** Scrolls through the whole page, so that every widget wakes up. */
async function wakeWidgets(page: Page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

// A chapter has thousands of elements, and axe looks at each.
test.describe.configure({ timeout: 120_000 });

test('there are pages to test', () => {
  expect(builtPages).toEqual(
    expect.arrayContaining(['', '404.html', 'engine/', 'engine/losses/', 'glossary/', 'loss-functions/', 'notation/']),
  );
});

for (const path of builtPages) {
  test.describe(`/${path}`, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in the ${colorScheme} theme`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path);
        await wakeWidgets(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary}`),
        );
        expect(found).toEqual([]);
      });
    }

    test('logs no error and asks for nothing that is not there', async ({ page }) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        // A page that is served as 404 says so in the console.
        if (message.type() === 'error' && path !== '404.html') problems.push(message.text());
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(path);
      await wakeWidgets(page);
      expect(problems).toEqual([]);
    });

    test('fits its window at 320, 390, 768 and 1440 pixels', async ({ page }) => {
      await page.goto(path);
      await wakeWidgets(page);
      for (const width of [320, 390, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const tooWide = await page.evaluate(() => {
          if (document.documentElement.scrollWidth <= innerWidth) return [];
          return [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .filter((element) => {
              // What scrolls in a box of its own does not widen the page.
              for (let box = element.parentElement; box; box = box.parentElement)
                if (getComputedStyle(box).overflowX !== 'visible') return false;
              return true;
            })
            .map((element) => element.outerHTML.slice(0, 120));
        });
        expect(tooWide, `${width} pixels`).toEqual([]);
      }
    });

    test('shifts nothing while it loads and wakes', async ({ page }) => {
      await page.addInitScript(() => {
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
            shifts.push(
              `${entry.value}: ${entry.sources.map(({ node }) => (node as Element)?.outerHTML?.slice(0, 100))}`,
            );
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path);
      await wakeWidgets(page);
      expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
    });

    test('has nothing that only a pointer can reach', async ({ page }) => {
      await page.addInitScript(recordPointerTargets);
      await page.goto(path);
      await wakeWidgets(page);
      expect(await page.evaluate(pointerOnly)).toEqual([]);
    });

    test('stands still under reduced motion', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(path);
      await wakeWidgets(page);
      const running = await page.evaluate(() =>
        document
          .getAnimations()
          .filter((animation) => animation.playState === 'running')
          .map((animation) => (animation.effect as KeyframeEffect).target?.outerHTML.slice(0, 120)),
      );
      expect(running).toEqual([]);
      const before = await page.screenshot();
      await page.waitForTimeout(400);
      expect(before.equals(await page.screenshot())).toBe(true);
    });

    test('reads without JavaScript', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
      const page = await context.newPage();
      await page.goto(path);
      await expect(page.locator('main h1')).toBeVisible();
      const text = await page.locator('main').innerText();
      expect(text.length).toBeGreaterThan(100);
      await context.close();
    });
  });
}

/** Runs before the page's own scripts: notes every element that gets a listener for a pointer. */
function recordPointerTargets() {
  const targets = new Set<Element>();
  Object.assign(window, { pointerTargets: targets });
  const pointerEvents =
    /^(click|dblclick|mousedown|mouseup|mousemove|mouseover|mouseenter|pointer(down|move|over|enter)|touch\w+)$/;
  const original = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [never]) {
    if (this instanceof Element && pointerEvents.test(type)) targets.add(this);
    return original.call(this, type, ...rest);
  };
}

/** Elements that react to a pointer, or look as if they did, and neither have the focus nor contain or belong to one that can. */
function pointerOnly(): string[] {
  const focusable =
    'a[href], button, input, select, textarea, summary, label, [tabindex]:not([tabindex="-1"]), [role="option"], [contenteditable="true"], iframe, audio, video';
  const targets = new Set((window as unknown as { pointerTargets: Set<Element> }).pointerTargets);
  for (const element of document.querySelectorAll('body *'))
    if (/pointer|grab|resize|move|crosshair/.test(getComputedStyle(element).cursor)) targets.add(element);
  return [...targets]
    .filter((element) => element.isConnected && element.getClientRects().length > 0)
    .filter((element) => !element.closest(focusable) && !element.querySelector(focusable))
    .map((element) => element.outerHTML.slice(0, 160));
}
