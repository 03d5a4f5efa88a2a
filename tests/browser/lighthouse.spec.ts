import { expect, test } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

/**
 * Lighthouse on every kind of page, on a phone and on a desktop. What it finds in a page must be nothing; how fast it
 * believes the page to be depends on how busy this machine is, so that is printed and not held against anyone.
 */
const kinds = ['', 'loss-functions/', 'glossary/', 'notation/', 'concepts/', 'references/', 'progress/'];

for (const path of kinds)
  for (const device of ['mobile', 'desktop'] as const)
    test(`/${path} on ${device}`, async ({ baseURL }) => {
      const { categories, audits } = await audit(new URL(path, baseURL).href, device);
      const { performance, ...held } = Object.fromEntries(
        Object.entries(categories).map(([id, { score }]) => [id, score]),
      );
      const speed = [
        'first-contentful-paint',
        'largest-contentful-paint',
        'total-blocking-time',
        'cumulative-layout-shift',
      ];
      const times = speed.map((id) => audits[id]!.displayValue).join(', ');
      console.log(`/${path} on ${device}: performance ${Math.round(100 * (performance ?? 0))} (${times})`);
      const findings = Object.values(audits).filter(({ score }) => score !== null && score < 1);
      expect(held, findings.map(({ id, title }) => `${id}: ${title}`).join('\n')).toEqual({
        accessibility: 1,
        'best-practices': 1,
        seo: 1,
      });
    });

async function audit(url: string, device: 'mobile' | 'desktop') {
  const chrome = await launch({
    chromePath: process.env['BROWSER_PATH']!,
    chromeFlags: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const onlyCategories = ['performance', 'accessibility', 'best-practices', 'seo'];
    const flags = { port: chrome.port, onlyCategories };
    const result = await lighthouse(url, flags, device === 'desktop' ? desktopConfig : undefined);
    return result!.lhr;
  } finally {
    chrome.kill();
  }
}
