import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeStylesheets } from '#book/integrations/stylesheets.ts';

let root: string;
const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
};
const read = (file: string) => readFile(path.join(root, file), 'utf8');
const link = (name: string) => `<link rel="stylesheet" href="/base/_astro/${name}.css">`;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'descent-stylesheets-'));
  for (const name of ['book', 'plot', 'home']) await write(`_astro/${name}.css`, `.${name}{}`);
  await write('index.html', `<head>${link('book')}${link('home')}</head>`);
  await write('loss/index.html', `<head>${link('book')}${link('plot')}${link('plot')}</head><p>Text`);
});
afterEach(() => rm(root, { recursive: true }));

const linksOf = (html: string) => [...html.matchAll(/href="\/base\/(_astro\/[^"]+)"/g)].map((match) => match[1]!);

test('each page has one stylesheet with all of its own, in their order', async () => {
  await mergeStylesheets(root, '/base');
  const [home] = linksOf(await read('index.html'));
  expect(await read(home!)).toBe('.book{}\n.home{}');
  const chapter = await read('loss/index.html');
  expect(linksOf(chapter)).toHaveLength(1);
  expect(await read(linksOf(chapter)[0]!)).toBe('.book{}\n.plot{}');
  expect(chapter).toContain('<p>Text');
});

test('what nothing names any more is removed', async () => {
  await mergeStylesheets(root, '/base');
  const files = await readdir(path.join(root, '_astro'));
  expect(files.filter((file) => !file.startsWith('page.'))).toEqual([]);
});
