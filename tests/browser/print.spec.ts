import { expect, test } from '@playwright/test';

const chapter = 'loss-functions/';
/** An A4 page less the margins of print.css, in CSS pixels. */
const sheet = { width: Math.floor((166 / 25.4) * 96), height: Math.floor((257 / 25.4) * 96) };

test('the text is printed dark on white, and nothing of the frame or to press', async ({ page }) => {
  await page.goto(chapter);
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  for (const frame of ['.bar', '.contents', '.foot', '.pager', '.skip']) await expect(page.locator(frame)).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('figures, tables and formulas stay whole and within the sheet', async ({ page }) => {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await page.goto(chapter);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sheet.width);
  const blocks = await page
    .locator('.prose :is(figure:not(.source), table, .formula.display)')
    .filter({ visible: true })
    .evaluateAll((all) =>
      all.map((block) => ({
        name: block.id || block.textContent!.trim().slice(0, 40),
        breakInside: getComputedStyle(block).breakInside,
        height: block.getBoundingClientRect().height,
        hidden: Math.max(
          0,
          ...[block, ...block.querySelectorAll('.scroller')].map((box) => box.scrollWidth - box.clientWidth),
        ),
      })),
    );
  expect(blocks.length).toBeGreaterThan(8);
  expect(blocks.filter(({ breakInside }) => breakInside !== 'avoid')).toEqual([]);
  expect(blocks.filter(({ height }) => height > sheet.height)).toEqual([]);
  expect(blocks.filter(({ hidden }) => hidden > 1)).toEqual([]);
});

test('each source has its address on paper', async ({ page }) => {
  await page.goto(chapter);
  await page.emulateMedia({ media: 'print' });
  const sources = await page.locator('.bibliography li').evaluateAll((items) =>
    items.map((item) => {
      const added = [...item.querySelectorAll('a')].map((link) => getComputedStyle(link, '::after').content);
      return [item.textContent, ...added].join(' ');
    }),
  );
  expect(sources.length).toBeGreaterThanOrEqual(10);
  expect(sources.filter((text) => !/https?:\/\/|doi\.org|doi:|arXiv:/i.test(text))).toEqual([]);
});

test('makes a PDF', async ({ page }) => {
  await page.goto(chapter);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
  expect(pages).toBeGreaterThan(15);
  expect(pages).toBeLessThan(30);
});
