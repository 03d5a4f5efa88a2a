import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeIndex } from '#book/integrations/search.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'descent-search-'));
  await mkdir(path.join(root, 'loss'));
  await writeFile(path.join(root, '404.html'), '<html lang="en"><body><main>Nothing here</main></body></html>');
  await writeFile(
    path.join(root, 'loss/index.html'),
    '<html lang="en"><body><main data-pagefind-body>Text</main></body></html>',
  );
});
afterEach(() => rm(root, { recursive: true }));

test('only marked pages are indexed, and only the files that the search loads are written', async () => {
  expect(await writeIndex(root)).toBe(1);
  const files = await readdir(path.join(root, 'pagefind'));
  expect(files).toContain('pagefind.js');
  expect(files).toContain('pagefind-entry.json');
  expect(files.filter((file) => /ui|highlight/.test(file))).toEqual([]);
});

test('every language has its own index, and Chinese what reads it', async () => {
  await mkdir(path.join(root, 'zh-cn'));
  const page = '<html lang="zh-CN"><body><main data-pagefind-body>交叉熵是惊讶的代价</main></body></html>';
  await writeFile(path.join(root, 'zh-cn/index.html'), page);
  expect(await writeIndex(root)).toBe(2);
  const { languages } = JSON.parse(await readFile(path.join(root, 'pagefind/pagefind-entry.json'), 'utf8'));
  expect(Object.keys(languages).sort()).toEqual(['en', 'zh-cn']);
  expect(await readdir(path.join(root, 'pagefind'))).toContain('wasm.unknown.pagefind');
});
