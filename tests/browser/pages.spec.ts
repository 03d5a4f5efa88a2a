import { expect, test } from '@playwright/test';
import { colorRules, violationsOf } from './axe.ts';
import { builtPages } from './builtPages.ts';
import { wakeAll } from './islands.ts';

/** What must hold of every page of the book, whatever is on it. */

// A chapter has thousands of elements, and axe looks at each.
test.describe.configure({ timeout: 120_000 });

test('there are pages to test', () => {
  expect(builtPages).toEqual(
    expect.arrayContaining(['', '404.html', 'engine/', 'engine/losses/', 'glossary/', 'loss-functions/', 'notation/']),
  );
});

for (const path of builtPages)
  test(`/${path} holds what every page must`, async ({ page }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // A page that is served as 404 says so in the console.
      if (message.type() === 'error' && path !== '404.html') problems.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(recordPointerTargets);
    await page.addInitScript(recordShifts);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await wakeAll(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));

    expect.soft(problems, 'errors, and files that are not there').toEqual([]);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
    const shifted = shifts.reduce((sum, { value }) => sum + value, 0);
    // Of the first screen's formulas an index may move by a hair when its font arrives.
    expect.soft(shifted, `shifts while it loads and wakes: ${JSON.stringify(shifts)}`).toBeLessThan(0.001);
    expect.soft(await page.evaluate(pointerOnly), 'what only a pointer can reach').toEqual([]);

    expect.soft(await page.evaluate(running), 'what moves under reduced motion').toEqual([]);
    const before = await page.screenshot();
    await page.waitForTimeout(400);
    expect.soft(before.equals(await page.screenshot()), 'it stands still under reduced motion').toBe(true);

    expect.soft(await violationsOf(page), 'axe in the light theme').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // All else is as it was in the light.
    expect.soft(await violationsOf(page, { rules: colorRules }), 'axe in the dark theme').toEqual([]);

    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await page.evaluate(tooWide), `wider than ${width} pixels`).toEqual([]);
    }
  });

test.describe('without JavaScript', () => {
  test.describe.configure({ timeout: 300_000 });
  test.use({ javaScriptEnabled: false });

  test('every page reads', async ({ page }) => {
    for (const path of builtPages)
      await test.step(`/${path}`, async () => {
        await page.goto(path);
        await expect.soft(page.locator('main h1'), path).toBeVisible();
        const text = await page.locator('main').innerText();
        // A Chinese page says much in few characters.
        expect.soft(text.length, path).toBeGreaterThan(path.startsWith('zh-cn/') ? 50 : 100);
      });
  });
});

interface Shift {
  value: number;
  of: (string | undefined)[];
}

/** Runs before the page's own scripts: notes every layout shift. */
function recordShifts() {
  const shifts: Shift[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
      shifts.push({
        value: entry.value,
        of: entry.sources.map(({ node }) => (node as Element)?.outerHTML?.slice(0, 100)),
      });
  }).observe({ type: 'layout-shift', buffered: true });
}

function running(): (string | undefined)[] {
  return document
    .getAnimations()
    .filter((animation) => animation.playState === 'running')
    .map((animation) => (animation.effect as KeyframeEffect).target?.outerHTML.slice(0, 120));
}

/** Elements that reach beyond the window, unless they scroll in a box of their own. */
function tooWide(): string[] {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .filter((element) => {
      for (let box = element.parentElement; box; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible') return false;
      return true;
    })
    .map((element) => element.outerHTML.slice(0, 120));
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
