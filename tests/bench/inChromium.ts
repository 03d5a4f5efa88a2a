import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../src/cli/findBrowser.ts';
import { serve } from '../../src/cli/serve.ts';
import { contestants } from './contestants/prepare.ts';
import type { Host } from './contestants/process.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

declare global {
  /** What page.ts offers. */
  var run: (task: string, times: number) => Promise<number | null>;
  var firstStep: Promise<number>;
}

/** A page for each contestant in headless Chromium, of one bundle, served from here. */
export async function startChromium(): Promise<{ hosts: Host[]; version: string; cold: ColdStart; stop(): void }> {
  const outDir = path.join(tmpdir(), `descent-bench-${process.pid}`);
  await build({
    root: here,
    base: './',
    logLevel: 'error',
    // The files of tfjs's WebAssembly lie beside the page.
    publicDir: path.join(here, 'peers/node_modules/@tensorflow/tfjs-backend-wasm/dist'),
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: {
        input: path.join(here, 'page.html'),
        // What isn't installed fails when a page asks for it, and that contestant stays out.
        external: existsSync(path.join(here, 'peers/node_modules')) ? [] : [/^@tensorflow/, /^@jax-js/, 'convnetjs'],
      },
    },
  });
  const server = await serve(outDir, 4700);
  const browser = await chromium.launch({
    executablePath: process.env['BROWSER_PATH'] ?? (await findBrowser()),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const address = (contestant: string, cold = '') =>
    `http://localhost:${server.port}/page.html?contestant=${encodeURIComponent(contestant)}${cold}`;
  const hosts = await Promise.all(
    contestants.map(async (name): Promise<Host> => {
      const page = await browser.newPage();
      await page.goto(address(name));
      const ask = (task: string, times: number) =>
        page.evaluate(([task, times]) => globalThis.run(task, times), [task, times] as const);
      return {
        name,
        task: async (task) => ((await ask(task, 1)) === null ? null : async (times) => (await ask(task, times))!),
        stop: () => {},
      };
    }),
  );
  const cold: ColdStart = async (contestant) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address(contestant, '&cold=W2'));
    const time = await page.evaluate(() => globalThis.firstStep);
    await context.close();
    return time / 1000;
  };
  const stop = () => {
    void browser.close();
    server.close();
    rmSync(outDir, { recursive: true, force: true });
  };
  return { hosts, version: browser.version(), cold, stop };
}

/** Seconds from opening a page to the end of the first training step of W2, with nothing cached. */
export type ColdStart = (contestant: string) => Promise<number>;
