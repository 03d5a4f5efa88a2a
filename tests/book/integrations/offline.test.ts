import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServiceWorker } from '#book/integrations/offline.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'descent-offline-'));
  await mkdir(path.join(root, 'loss/deep'), { recursive: true });
  await writeFile(path.join(root, 'index.html'), 'home');
  await writeFile(path.join(root, 'loss/index.html'), 'chapter');
  await writeFile(path.join(root, 'loss/deep/data.json'), '{}');
  await writeFile(path.join(root, 'robots.txt'), '');
});
afterEach(() => rm(root, { recursive: true }));

async function keptFiles(): Promise<Record<string, string>> {
  const [first] = (await readFile(path.join(root, 'sw.js'), 'utf8')).split('\n');
  return JSON.parse(first!.replace(/^const book = /, '').replace(/;$/, '')).files;
}

test('pages are kept under their address, files under their path, and what no reader needs is left out', async () => {
  expect((await writeServiceWorker(root)).count).toBe(3);
  expect(Object.keys(await keptFiles())).toEqual(['', 'loss/', 'loss/deep/data.json']);
});

test('the type help is kept only once it is asked for', async () => {
  await mkdir(path.join(root, 'type-help'));
  await writeFile(path.join(root, 'type-help/compiler.1.js'), 'large');
  const { version, count } = await writeServiceWorker(root);
  expect(count).toBe(3);
  const [first] = (await readFile(path.join(root, 'sw.js'), 'utf8')).split('\n');
  expect(first).toContain('"later":["type-help/compiler.1.js"]');
  await writeFile(path.join(root, 'type-help/compiler.2.js'), 'larger');
  expect((await writeServiceWorker(root)).version).not.toBe(version);
});

test('the same book has the same version, whatever was written before; a changed page changes it', async () => {
  const { version } = await writeServiceWorker(root);
  expect((await writeServiceWorker(root)).version).toBe(version);
  const before = await keptFiles();
  await writeFile(path.join(root, 'loss/index.html'), 'chapter, corrected');
  expect((await writeServiceWorker(root)).version).not.toBe(version);
  const after = await keptFiles();
  expect(after['loss/']).not.toBe(before['loss/']);
  expect(after['']).toBe(before['']);
});
