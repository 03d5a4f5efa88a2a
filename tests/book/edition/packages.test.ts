import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { linkPackages } from '#book/edition/packages.ts';

const newFolder = () => realpathSync(mkdtempSync(path.join(tmpdir(), 'edition-')));

test('a widget of an edition finds the very packages of the book', () => {
  const folder = newFolder();
  linkPackages(process.cwd(), folder);
  const inWidget = createRequire(path.join(folder, 'widgets/Mine/View.tsx'));
  const inBook = createRequire(path.resolve('package.json'));
  for (const name of ['preact/jsx-dev-runtime', 'preact/hooks'])
    expect(inWidget.resolve(name)).toBe(realpathSync(inBook.resolve(name)));
});

test('what the author has put there stays, and links follow a book that was moved', () => {
  const folder = newFolder();
  const bookAt = () => {
    const book = newFolder();
    writeFileSync(path.join(book, 'package.json'), '{ "dependencies": { "preact": "1", "@scope/kept": "1" } }');
    return book;
  };
  const own = path.join(folder, 'node_modules/@scope/kept');
  mkdirSync(own, { recursive: true });
  linkPackages(bookAt(), folder);
  const book = bookAt();
  linkPackages(book, folder);
  expect(lstatSync(own).isDirectory()).toBe(true);
  expect(readlinkSync(path.join(folder, 'node_modules/preact'))).toBe(path.join(book, 'node_modules/preact'));
});
