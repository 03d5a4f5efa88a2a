import { expect, test } from '@playwright/test';

test('the engine’s names are found by ours and by PyTorch’s, and lead to their entry', async ({ page }) => {
  await page.goto('engine/');
  const names = page.locator('.names .entry');
  const all = await names.count();
  expect(all).toBeGreaterThan(200);
  const filter = page.getByRole('searchbox', { name: 'Filter the engine’s names' });
  await filter.fill('torch.cat');
  await expect(names.filter({ visible: true })).toHaveText(/^\s*concat/);
  await expect(page.getByRole('heading', { level: 2, name: 'Losses' })).toBeHidden();
  await expect(page.locator('.filter-state')).toHaveText(`1 of ${all} entries`);
  await names.filter({ visible: true }).getByRole('link', { name: 'concat' }).click();
  await expect(page).toHaveURL(/engine\/operations\/#concat$/);
  await expect(page.getByRole('heading', { name: 'concat' })).toBeInViewport();
});

test('an entry has signature, shapes, errors, a computed example, its lesson, PyTorch’s name and its source', async ({
  page,
}) => {
  await page.goto('engine/losses/');
  const entry = page.getByRole('article', { name: 'crossEntropy', exact: true });
  await expect(entry.locator('.signature')).toContainText('crossEntropy(logits: Tensor, labels: Labels');
  await expect(entry.locator('.rules')).toContainText('Shapes');
  await expect(entry.locator('.rules')).toContainText('Throws');
  await expect(entry.locator('samp')).toHaveText(/^tensor\(0\.\d{4}\)$/);
  await expect(entry.getByRole('link', { name: 'torch.nn.functional.cross_entropy' })).toHaveAttribute(
    'href',
    'https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cross_entropy.html',
  );
  await expect(entry.locator('pre')).toBeHidden();
  await entry.getByText('Source of').click();
  await expect(entry.locator('pre')).toContainText('export function crossEntropy');
  await entry.getByRole('link', { name: 'Labels' }).click();
  await expect(page).toHaveURL(/engine\/losses\/#Labels$/);
  await entry.getByRole('link', { name: 'Loss functions' }).click();
  await expect(page).toHaveURL(/loss-functions\/#do-both-at-once$/);
  await expect(page.getByRole('heading', { name: 'Do both at once' })).toBeInViewport();
  await page
    .locator('.source', { hasText: 'crossEntropy.ts' })
    .getByRole('link', { name: 'crossEntropy in the reference' })
    .click();
  await expect(page).toHaveURL(/engine\/losses\/#crossEntropy$/);
});
