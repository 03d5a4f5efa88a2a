import { expect, type Locator, test } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { openWidget, summaryOf, wakeWidget } from './widgets.ts';

const title = 'A network that learns to write';
const moments = (widget: Locator) => widget.getByRole('button', { name: /^go back to/ });

test('a network learns the book, is put back, and learns a text of one’s own', async ({ page }) => {
  test.setTimeout(120_000);
  const widget = await openWidget(page, title);

  await test.step('trains, pauses, goes back and on', async () => {
    await widget.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => moments(widget).count(), { timeout: 60_000 }).toBeGreaterThan(4);
    await widget.getByRole('button', { name: 'Pause' }).click();
    await moments(widget).nth(1).click();
    await expect(summaryOf(widget)).toContainText('After 1,024 characters');
    await expect(moments(widget).nth(1)).toHaveAttribute('aria-current', 'step');
    const written = await widget.locator('.chars-text').innerText();
    await widget.getByRole('slider', { name: 'temperature' }).press('Home');
    await expect.poll(() => widget.locator('.chars-text').innerText()).not.toBe(written);
    const download = page.waitForEvent('download');
    await widget.getByRole('button', { name: 'Download weights' }).click();
    expect((await download).suggestedFilename()).toBe('characters.safetensors');
  });

  await test.step('says why a text can’t be learned, and learns one that can', async () => {
    const message = widget.locator('.chars-message');
    await widget.getByText('Your own text: paste it').click();
    const use = widget.getByRole('button', { name: 'Use this text' });
    await use.click();
    await expect(message).toContainText('There is no text here yet');
    const latin = { name: 'latin.txt', mimeType: 'text/plain', buffer: Buffer.from('caf\xe9 '.repeat(20), 'latin1') };
    await widget.locator('input[type=file]').setInputFiles(latin);
    await expect(message).toContainText('Not UTF-8: latin.txt');
    // The network that was there has taken no harm.
    await expect(moments(widget).nth(1)).toHaveAttribute('aria-current', 'step');
    await widget.locator('textarea').fill('今天下雨，小狗在家里睡觉。'.repeat(60));
    await use.click();
    await expect(widget.getByRole('radio', { name: 'your own' })).toBeChecked();
    await widget.getByRole('button', { name: 'Train' }).click();
    await expect(widget.locator('.widget-progress')).toContainText('of a text of 780 in 13 kinds', { timeout: 60_000 });
    await widget.getByRole('button', { name: 'Pause' }).click();
    expect(await violationsOf(page, { include: '.widget:has(.chars-moments)' })).toEqual([]);
  });

  await test.step('keeps the text for the visit, and out of the address', async () => {
    await expect(page).toHaveURL(/CharRnn=text:own/);
    expect(decodeURIComponent(page.url())).not.toContain('今天');
    await page.reload();
    await expect((await wakeWidget(page, title)).locator('.chars-message')).toContainText(
      'Your text has 780 characters.',
    );
  });
});
