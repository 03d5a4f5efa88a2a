import { expect, type Page, test } from '@playwright/test';

/** The cards of terms, citations and symbols: by mouse, keyboard and finger, and gone when they should be. */
const chapter = 'loss-functions/';
const open = (page: Page) => page.locator('.card:popover-open');
const term = (page: Page) => page.locator('a.term').first();
const symbols = (page: Page) => page.locator('.prose > p .formula [data-symbol]');

test('the mouse opens a card, may rest on it, and Escape closes it', async ({ page }) => {
  await page.goto(chapter);
  await term(page).hover();
  await expect(open(page)).toHaveCount(1);
  await expect(open(page)).toContainText('损失函数');
  await open(page).hover();
  await page.waitForTimeout(400);
  await expect(open(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(open(page)).toHaveCount(0);
});

test('a card goes when the mouse goes', async ({ page }) => {
  await page.goto(chapter);
  await symbols(page).first().hover();
  await expect(open(page)).toContainText('Shape:');
  await page.mouse.move(2, 2);
  await expect(open(page)).toHaveCount(0);
});

test('the keyboard opens a card on a link, and leaving the link closes it', async ({ page }) => {
  await page.goto(chapter);
  await page.locator('.citation a').first().press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('.citation a').first()).toBeFocused();
  await expect(open(page)).toHaveCount(1);
  await expect(page.getByRole('status').filter({ hasText: /\(\d{4}\)/ })).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(open(page).filter({ hasText: /\(\d{4}\)/ })).toHaveCount(0);
});

test('Escape closes a card that the keyboard opened, and the focus stays', async ({ page }) => {
  await page.goto(chapter);
  await term(page).press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(term(page)).toBeFocused();
  await expect(open(page)).toContainText('损失函数');
  await page.keyboard.press('Escape');
  await expect(open(page)).toHaveCount(0);
  await expect(term(page)).toBeFocused();
});

test('a formula is one stop, and arrow keys go through its symbols', async ({ page }) => {
  await page.goto(chapter);
  const formula = page.locator('[id="eq:hinge"] .scroller');
  await expect(formula).toHaveAttribute('tabindex', '0');
  await expect(formula.locator('[tabindex]')).toHaveCount(0);
  await formula.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(open(page)).toContainText('loss');
  const explained = formula.locator('[data-symbol].explained');
  const count = await formula.locator('[data-symbol]').count();
  const first = await explained.getAttribute('data-symbol');
  await page.keyboard.press('ArrowRight');
  await expect(explained).toHaveCount(1);
  expect(await explained.getAttribute('data-symbol')).not.toBe(first);
  await expect(page.locator('.card-status')).toContainText(`Symbol 2 of ${count}`);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.card-status')).toContainText(`Symbol 1 of ${count}`);
});

test('every card lies within the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(chapter);
  const links = page.locator('.prose > p :is(a.term, .citation a, .formula:not(.display) [data-symbol])');
  for (let index = 0; index < (await links.count()); index += 5) {
    await links.nth(index).hover();
    await expect(open(page)).toHaveCount(1);
    const box = (await open(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await page.keyboard.press('Escape');
  }
});

test('a wide formula scrolls in its own box, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(chapter);
  const wide = page.locator('.scroller').filter({ has: page.locator('.katex-display') });
  const boxes = await wide.evaluateAll((all) =>
    all.filter((box) => box.scrollWidth > box.clientWidth).map((box) => (box as HTMLElement).tabIndex),
  );
  expect(boxes.length).toBeGreaterThan(0);
  expect(new Set(boxes)).toEqual(new Set([0]));
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });

  test('the first tap opens the card, the second follows the link', async ({ page }) => {
    await page.goto(chapter);
    await term(page).tap();
    await expect(open(page)).toHaveCount(1);
    expect(page.url()).not.toContain('glossary');
    await term(page).tap();
    await expect(page).toHaveURL(/\/glossary\/#loss-function$/);
  });

  test('a tap on a symbol explains it, a tap elsewhere ends that', async ({ page }) => {
    await page.goto(chapter);
    await symbols(page).first().tap();
    await expect(open(page)).toContainText('Shape:');
    await page.locator('h1').tap();
    await expect(open(page)).toHaveCount(0);
  });
});

test('without JavaScript no card shows, and the links lead to the pages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(chapter);
  await expect(page.locator('.card').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.formula [tabindex]')).toHaveCount(0);
  await term(page).click();
  await expect(page).toHaveURL(/\/glossary\/#loss-function$/);
  await context.close();
});
