import { expect, type Page } from '@playwright/test';

/**
 * Shows the whole page window by window, and goes on once what is in the window is awake: so every widget wakes before
 * the reader's eyes, and nothing waits on the clock.
 */
export async function wakeAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const sleeps = (island: Element) => {
      const { top, bottom } = (island.firstElementChild ?? island).getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    let patience = 600;
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      do await frame();
      while ([...document.querySelectorAll('astro-island[ssr]')].some(sleeps) && --patience > 0);
    }
  });
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}
