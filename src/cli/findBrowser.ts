import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

/**
 * A Chromium for the tests and for grading: the one named by BROWSER_PATH or CHROME_PATH; one on the path or in Applications;
 * Playwright's own; on Linux x64 one from the npm registry, installed now. Else an error says what to install.
 */
export async function findBrowser(): Promise<string> {
  const found = named() ?? installed() ?? playwrights();
  if (found) return found;
  if (process.platform === 'linux' && process.arch === 'x64') return fetched();
  throw new Error('no browser found: install Chromium or Chrome, or set BROWSER_PATH to one');
}

function named(): string | undefined {
  const variable = ['BROWSER_PATH', 'CHROME_PATH'].find((name) => process.env[name]);
  if (!variable) return undefined;
  const file = process.env[variable]!;
  if (!existsSync(file)) throw new Error(`${variable}: no such file: ${file}; point it at a Chromium or unset it`);
  return file;
}

function installed(): string | undefined {
  const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
    ['/Applications', path.join(homedir(), 'Applications')].map((folder) =>
      path.join(folder, `${app}.app/Contents/MacOS/${app}`),
    ),
  );
  return [...onPath, ...apps].find((file) => existsSync(file));
}

function playwrights(): string | undefined {
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** 67 MB, outside package.json so that readers and authors do not carry it. */
async function fetched(): Promise<string> {
  const folder = path.resolve('node_modules/.cache/descent/browser');
  const module = path.join(folder, 'node_modules/@sparticuz/chromium');
  if (!existsSync(module)) {
    console.log('No Chromium found; fetching one.');
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '@sparticuz/chromium@153.0.0'];
    if (spawnSync('npm', args, { stdio: 'inherit' }).status !== 0)
      throw new Error('no browser found, and fetching one failed: install Chromium, or set BROWSER_PATH to one');
  }
  // The package unpacks its own copies of the system libraries where it believes to be on this runtime.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = createRequire(path.join(module, 'package.json'))('@sparticuz/chromium');
  return packaged.executablePath();
}
