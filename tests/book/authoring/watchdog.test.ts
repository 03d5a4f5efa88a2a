import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const watchdog = new URL('../../../src/book/authoring/watchdog.ts', import.meta.url).href;

// In a process of its own, for that is what ends.
test('a module of the book that never ends is told with its line, and the process ends', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'watchdog-'));
  writeFileSync(path.join(root, 'widget.mjs'), 'export function draw() {\n  for (let i = 0; ; i++) Math.sin(i);\n}\n');
  writeFileSync(
    path.join(root, 'server.mjs'),
    `import { startWatchdog } from ${JSON.stringify(watchdog)};
import { draw } from './widget.mjs';
startWatchdog(${JSON.stringify(root)}, 2000);
setTimeout(draw, 500);
`,
  );
  const run = promisify(execFile)(process.execPath, [path.join(root, 'server.mjs')]);
  await expect(run).rejects.toMatchObject({
    signal: 'SIGKILL',
    stderr: 'widget.mjs:2: never ends: still computing after 2 s; end its loop, then start npm run dev again\n',
  });
}, 30_000);
