import { type BrowserContext, expect, type Page, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

/** One visit to the home page, until the service worker holds the book and answers for the page; then no network. */
async function leaveTheNetwork(page: Page, context: BrowserContext) {
  await page.goto('');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
  await context.setOffline(true);
}

test('after one visit to the home page, a chapter opens, its widgets move and the search finds', async ({
  page,
  context,
}) => {
  await leaveTheNetwork(page, context);
  await page.getByRole('main').getByRole('link', { name: 'Loss functions' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loss functions');
  expect(await page.evaluate(() => document.fonts.check('16px KaTeX_Main'))).toBe(true);
  const widget = page.getByRole('region', { name: 'Hinge loss', exact: true });
  await widget.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: widget })).toHaveCount(0);
  await widget.getByRole('slider', { name: 'score of cat' }).press('End');
  await expect(widget.getByRole('slider', { name: 'score of cat' })).toHaveAttribute('aria-valuenow', '100');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('softmax');
  await expect(page.locator('dialog').getByRole('status')).toContainText(/places? in/);
});

test('an address that the book does not have gets the book’s own page', async ({ page, context }) => {
  await leaveTheNetwork(page, context);
  const response = await page.goto('no-such-chapter/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing at this address');
});
