import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';

/** Contents, reading position, previous and next, and the pages around the chapter. */
const chapter = 'loss-functions/';
const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents', exact: true });
const openContents = (page: Page) => page.getByRole('button', { name: 'Contents', exact: true });
const scrollTop = (page: Page) => page.evaluate(() => Math.round(scrollY));

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });
  // Fonts are optional: one that comes late is for the next visit, whose lines may then break elsewhere.
  test.beforeEach(({ context }) => context.route('**/*.woff2', (route) => route.abort()));

  test('the contents mark each section as it is read, and none before the first', async ({ page }) => {
    await page.goto(chapter);
    const marked = contents(page).locator('[aria-current="location"]');
    const links = contents(page).locator('.sections a');
    expect(await links.count()).toBeGreaterThan(5);
    for (const link of await links.all()) {
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'location');
      await expect(marked).toHaveCount(1);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect(marked).toHaveCount(0);
  });

  test('a reload keeps the place, and a later visit is offered it', async ({ page }) => {
    await page.goto(chapter);
    await expect(page.getByText('Continue at')).toHaveCount(0);
    const section = contents(page).locator('.sections a').nth(3);
    const name = await section.textContent();
    const id = new URL(await section.evaluate((link: HTMLAnchorElement) => link.href)).hash.slice(1);
    await page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), id);
    await expect(section).toHaveAttribute('aria-current', 'location');
    const place = await scrollTop(page);
    await page.reload();
    await expect.poll(() => scrollTop(page)).toBe(place);
    await expect(section).toHaveAttribute('aria-current', 'location');
    await page.goto('');
    await page.goto(chapter);
    await page.getByRole('link', { name: `“${name}”` }).click();
    await expect(section).toHaveAttribute('aria-current', 'location');
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test('Previous leads on, and the browser’s Back returns to the same place', async ({ page }) => {
    await page.goto(chapter);
    await page.locator('.pager').scrollIntoViewIfNeeded();
    const place = await scrollTop(page);
    await page.getByRole('link', { name: 'Previous' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goBack();
    await expect.poll(() => scrollTop(page)).toBe(place);
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Descent');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the contents open by key, keep the focus, and give it back on Escape', async ({ page }) => {
    await page.goto(chapter);
    await expect(contents(page)).toBeHidden();
    await openContents(page).focus();
    await page.keyboard.press('Enter');
    await expect(contents(page)).toBeVisible();
    const stops = await contents(page).locator('a, button').filter({ visible: true }).count();
    for (let press = 0; press < stops + 3; press++) {
      await page.keyboard.press('Tab');
      const isOutside = await contents(page).evaluate(
        (nav) =>
          document.hasFocus() && document.activeElement !== document.body && !nav.contains(document.activeElement),
      );
      expect(isOutside, `after ${press + 1} presses of Tab`).toBe(false);
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await expect(contents(page)).toBeHidden();
    await expect(openContents(page)).toBeFocused();
  });

  test('axe finds nothing in the open contents in either theme', async ({ page }) => {
    await page.goto('glossary/');
    await openContents(page).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page, { include: '.contents' })).toEqual([]);
    }
  });

  test('the contents close by their button, beside them, and when a section is chosen', async ({ page }) => {
    await page.goto(chapter);
    await openContents(page).click();
    await page.getByRole('button', { name: 'Close the contents' }).click();
    await expect(contents(page)).toBeHidden();
    await openContents(page).click();
    await page.mouse.click(380, 420);
    await expect(contents(page)).toBeHidden();
    await openContents(page).click();
    const section = contents(page).locator('.sections a').nth(2);
    const target = await section.evaluate((link: HTMLAnchorElement) => link.hash.slice(1));
    await section.click();
    await expect(contents(page)).toBeHidden();
    await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
    await page.getByRole('link', { name: 'Descent, home' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Descent');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('from home to the chapter, by its contents to the glossary, and back', async ({ page }) => {
      await page.goto('');
      await page.getByRole('main').getByRole('link', { name: 'Loss functions' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loss functions');
      for (const dead of await page.locator('.needs-script').all()) await expect(dead).toBeHidden();
      await openContents(page).click();
      await contents(page).getByRole('link', { name: 'Glossary' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
      await page.goBack();
      await page.getByRole('link', { name: 'Previous' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Descent');
    });
  });
});

test('the first stop of the Tab key leads past the bar', async ({ page }) => {
  await page.goto(chapter);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true);
});

test('an address that is not in the book, however deep, gets a page that leads back', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('main').getByRole('link', { name: 'Loss functions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loss functions');
});
