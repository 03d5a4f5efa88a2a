import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from './axe.ts';

const chapter = 'loss-functions/';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the book' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the book' });
const state = (page: Page) => dialog(page).getByRole('status');
const button = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });

test('opens by key, walks through what it found by arrows, and goes there on Enter', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill('hinge loss');
  await expect(state(page)).toContainText(/places? in/);
  const links = dialog(page).getByRole('link');
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(links.last()).toBeFocused();
  const target = await links.last().evaluate((link: HTMLAnchorElement) => link.href);
  await page.keyboard.press('Enter');
  await page.waitForURL(target);
  await expect(dialog(page)).toHaveCount(0);
});

test('Enter after the last letter goes to the first place of these words, not of the words before', async ({
  page,
}) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  await field(page).fill('glossary');
  await expect(state(page)).toContainText(/places? in/);
  await field(page).fill('hinge');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/');
  const first = page.url();
  await page.goto('');
  await button(page).click();
  await field(page).fill('hinge');
  await expect(state(page)).toContainText(/places? in/);
  expect(
    await dialog(page)
      .getByRole('link')
      .first()
      .evaluate((link: HTMLAnchorElement) => link.href),
  ).toBe(first);
});

test('a place on the same page scrolls into view, below the bar', async ({ page }) => {
  await page.goto(chapter);
  await button(page).click();
  await field(page).fill('convex');
  const place = dialog(page).locator('a[href*="#"]').first();
  const id = new URL((await place.getAttribute('href'))!, page.url()).hash.slice(1);
  await place.click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  const bar = (await page.locator('.bar').boundingBox())!;
  expect((await page.locator(`[id="${id}"]`).boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height);
});

test('says so when nothing is found; Escape closes it, with the focus back and the words kept', async ({ page }) => {
  await page.goto(chapter);
  await button(page).click();
  await field(page).fill('xylophonists');
  await expect(state(page)).toContainText('Nothing found for “xylophonists”');
  await expect(dialog(page).getByRole('link')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('xylophonists');
  await field(page).fill('');
  await expect(state(page)).toContainText('Type a word');
});

test('its shortcut stays a letter where the reader types', async ({ page }) => {
  await page.goto('glossary/');
  await page.getByRole('searchbox').pressSequentially('p/q');
  await expect(page.getByRole('searchbox')).toHaveValue('p/q');
  await expect(dialog(page)).toHaveCount(0);
});

test('finds Chinese terms', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await field(page).fill('损失');
  await expect(dialog(page).getByRole('link', { name: '损失' }).first()).toBeVisible();
});

test('fits a narrow phone, and axe finds nothing in it in either theme', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('');
  await button(page).click();
  await field(page).fill('softmax');
  await expect(state(page)).toContainText(/places? in/);
  const box = (await dialog(page).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  expect(await dialog(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOf(page, { include: 'dialog' })).toEqual([]);
  }
});

test.describe('with the index out of reach', () => {
  test('says so, and works once it is back', async ({ page }) => {
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto('');
    await page.keyboard.press('Control+k');
    await field(page).fill('softmax');
    await expect(state(page)).toContainText('could not be loaded');
    await page.unroute('**/pagefind/pagefind.js');
    await field(page).fill('softmax ');
    await expect(state(page)).toContainText(/places? in/);
  });
});
