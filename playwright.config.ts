import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/cli/findBrowser.ts';

// Workers inherit the environment, so all of them agree on what the first process chose.
process.env['BROWSER_PATH'] ??= await findBrowser();
process.env['DESCENT_PORT'] ??= String(4400 + Math.floor(Math.random() * 1000));
const baseURL = `http://localhost:${process.env['DESCENT_PORT']}/`;

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // One more than two processors: tests often wait, for a time limit, a pause before saving, a picture to rest.
  workers: 3,
  timeout: 90_000,
  // A machine with other work on it may take long over a second's work. What passes only at the second try is named.
  expect: { timeout: 15_000 },
  retries: 1,
  reporter: [
    ['line'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json' }],
  ],
  webServer: { command: 'node tests/browser/serve.ts', url: baseURL },
  use: {
    baseURL,
    // In every fresh browser it would fetch the whole book; the tests of reading offline allow it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['BROWSER_PATH'],
      // A container's root user can't have Chromium's own sandbox.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    // Begun first, for its tests go one after the other: one Firefox for all of them.
    { name: 'firefox', testMatch: 'firefox.spec.ts', workers: 1 },
    { name: 'corpus', testMatch: ['corpus.spec.ts', 'bombs.spec.ts'] },
    {
      name: 'reading',
      testIgnore: [
        'corpus.spec.ts',
        'bombs.spec.ts',
        'firefox.spec.ts',
        'budgets.spec.ts',
        'lighthouse.spec.ts',
        'graderSpeed.spec.ts',
      ],
    },
    { name: 'budgets', testMatch: 'budgets.spec.ts' },
    // Timings: one page at a time, and nothing beside it.
    { name: 'speed', testMatch: 'graderSpeed.spec.ts', workers: 1 },
    { name: 'lighthouse', testMatch: 'lighthouse.spec.ts', workers: 1, timeout: 300_000 },
  ],
});
