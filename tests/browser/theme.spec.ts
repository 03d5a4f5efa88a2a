import { expect, type Page, test } from '@playwright/test';

const chapter = 'loss-functions/';
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const choose = (page: Page, name: 'System' | 'Light' | 'Dark') =>
  page.getByRole('radio', { name, exact: true }).check({ force: true });

test('follows the system, also while the page is open, until the reader chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(chapter);
  const light = await paper(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  await choose(page, 'Light');
  expect(await paper(page)).toBe(light);
  await page.goto('glossary/');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  expect(await paper(page)).toBe(light);
  await choose(page, 'System');
  await page.reload();
  expect(await paper(page)).toBe(dark);
});

test('a choice reaches the other tabs', async ({ page, context }) => {
  await page.goto('');
  const other = await context.newPage();
  await other.goto('glossary/');
  await choose(page, 'Dark');
  await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect.poll(() => paper(other)).toBe(await paper(page));
});

test.describe('at the first frame', () => {
  for (const [system, choice] of [
    ['light', 'Dark'],
    ['dark', 'Light'],
  ] as const)
    test(`${choice} is there, against a ${system} system`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      await page.goto(chapter);
      await choose(page, choice);
      const chosen = await paper(page);
      await page.addInitScript(recordPapers);
      // Script files come only after the check: a theme that waited for one would not be there in time.
      const checked = Promise.withResolvers<void>();
      await page.route('**/*.js', async (route) => {
        await checked.promise;
        await route.continue();
      });
      await page.reload({ waitUntil: 'commit' });
      const papers = await page.evaluate(() => window.papersUntilPainted);
      checked.resolve();
      expect(papers).toEqual([chosen]);
    });
});

test('works for the visit where nothing can be stored', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('storage is blocked', 'SecurityError');
      },
    }),
  );
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(chapter);
  const light = await paper(page);
  await choose(page, 'Dark');
  expect(await paper(page)).not.toBe(light);
  expect(errors).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('the system decides, and no switch is shown', async ({ page }) => {
    await page.goto(chapter);
    await expect(page.getByRole('radio', { name: 'Dark', includeHidden: true })).toBeHidden();
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(22, 24, 28)');
  });
});

/** Every background that a frame begins with, until the text has been painted. */
function recordPapers() {
  window.papersUntilPainted = new Promise((resolve) => {
    const papers = new Set<string>();
    const look = () => {
      if (document.body) papers.add(getComputedStyle(document.documentElement).backgroundColor);
      if (performance.getEntriesByName('first-contentful-paint').length > 0) resolve([...papers]);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

declare global {
  interface Window {
    papersUntilPainted: Promise<string[]>;
  }
}
