import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '#book/fingerprint.ts';
import { forgetResults, remembered } from '#book/remembered.ts';
import { temporaryBook, writeFile } from './temporaryBook.ts';

const files = {
  'package.json': '{ "imports": { "#engine/*": "./src/engine/*" } }',
  'content/chapters/a/checks.ts': "import { half } from '#engine/half.ts';\nexport default half;\n",
  'src/engine/half.ts': "import table from './table.ts';\nexport const half = table[0];\n",
  'src/engine/table.ts': "export default [0.5];\n// new URL('../networks/weights.bin', import.meta.url)\n",
  'src/networks/weights.bin': 'one',
  'src/engine/other.ts': 'export const other = 1;\n',
};
const checks = 'content/chapters/a/checks.ts';

test('a fingerprint changes with a file, with what it imports at any depth, and with what that names', () => {
  const root = temporaryBook(files);
  const seen = new Set([fingerprint(root, [checks])]);
  for (const file of [checks, 'src/engine/half.ts', 'src/engine/table.ts', 'src/networks/weights.bin']) {
    writeFile(root, file, `${files[file as keyof typeof files]}\n// another line\n`);
    seen.add(fingerprint(root, [checks]));
  }
  expect(seen.size).toBe(5);
  const before = fingerprint(root, [checks]);
  writeFile(root, 'src/engine/other.ts', 'export const other = 2;\n');
  expect(fingerprint(root, [checks])).toBe(before);
  expect(fingerprint(root, [checks], 'seed 2')).not.toBe(before);
});

test('a sound result is computed once for each key, any other each time', async () => {
  const root = temporaryBook({});
  mkdirSync(path.join(root, 'node_modules'));
  let runs = 0;
  const ask = (key: string, result: string) =>
    remembered(root, {
      subject: 'gates/a/b',
      key,
      compute: async () => {
        runs++;
        return result;
      },
      isSound: (found) => found === 'fine',
    });
  expect([await ask('1', 'fine'), await ask('1', 'unused'), runs]).toEqual(['fine', 'fine', 1]);
  expect([await ask('2', 'faulty'), await ask('2', 'faulty'), runs]).toEqual(['faulty', 'faulty', 3]);
  expect([await ask('1', 'unused'), runs]).toEqual(['fine', 3]);
  forgetResults(root);
  expect([await ask('1', 'fine'), runs]).toEqual(['fine', 4]);
});
