import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../../src/cli/findBrowser.ts';
import buildKernels from '../../../src/cli/kernels.ts';
import { serve } from '../../../src/cli/serve.ts';
import { compare, type Result, tasks } from './contestants.ts';

/**
 * `npm run bench:playground`: updates a second of the engine's perceptron and of a plain network of objects,
 * in Node and in a worker of headless Chromium; and of the playground in the built book (`npm run build` first), whose
 * page is given with `--page`.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, page: { type: 'string', default: 'neural-networks/' } },
});
const rounds = Number(values.rounds);
const here = fileURLToPath(new URL('.', import.meta.url));

function print(place: string, results: readonly Result[]): void {
  for (const { task, kernels, plain, engine, ratio } of results) {
    const { atLeast } = tasks[task];
    const verdict = ratio >= atLeast ? 'reached' : 'NOT REACHED';
    const rates = `plain ${Math.round(plain)}, ${kernels} ${Math.round(engine)} updates/s`;
    console.log(`${place}, ${task}: ${rates}, ratio ${ratio.toFixed(1)} (${atLeast} asked for: ${verdict})`);
  }
}

await buildKernels();
print('Node', await compare('relaxed', rounds));

const browser = await chromium.launch({
  executablePath: process.env['BROWSER_PATH'] ?? (await findBrowser()),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const outDir = path.join(tmpdir(), `descent-playground-${process.pid}`);
try {
  await build({
    root: here,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'esnext', rolldownOptions: { input: path.join(here, 'page.html') } },
  });
  const server = await serve(outDir, 4720);
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}/page.html`);
  print('Chromium worker', await page.evaluate((rounds) => globalThis.compareInWorker(rounds), rounds));
  server.close();
  if (existsSync('dist/index.html')) await measurePage();
  else console.log('The page: not measured, the book is not built; run npm run build');
} finally {
  await browser.close();
  rmSync(outDir, { recursive: true, force: true });
}

/** What the widget itself reaches, drawing and all; TensorFlow Playground's page makes one epoch a frame, 60 a second. */
async function measurePage(): Promise<void> {
  const server = await serve('dist', 4730);
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}/${values.page}?NeuralPlayground=speed:max`);
  const widget = page.getByRole('region', { name: 'A network to play with' }).first();
  await widget.scrollIntoViewIfNeeded();
  await page.locator('astro-island[ssr]').filter({ has: widget }).waitFor({ state: 'detached' });
  await widget.getByRole('button', { name: 'Train', exact: true }).click();
  await page.waitForTimeout(2000);
  const [before, start] = [await epochOf(page), performance.now()];
  await page.waitForTimeout(5000);
  const perSecond = (1000 * ((await epochOf(page)) - before)) / (performance.now() - start);
  console.log(`In the page: ${Math.round(perSecond)} epochs/s, ${Math.round(perSecond / 60)} times 60 (50 asked for)`);
  server.close();
}

async function epochOf(page: Page): Promise<number> {
  const text = await page.locator('.playground-time .slider-value').first().textContent();
  return Number(text!.replace('epoch ', ''));
}
