import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import { exercisePaths } from '#book/exercises/paths.ts';
import { servedExercise } from '#book/exercises/served.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { decodeKey, encodeKey } from '#grader/wire.ts';
import { program, sound } from '../soundExercise.ts';
import { temporaryBook, writeFile } from '../temporaryBook.ts';

const folder = 'content/chapters/arithmetic/exercises/double';
const keyFile = (root: string, language = 'en') =>
  path.join(root, `node_modules/.cache/descent/results/keys/${language}/arithmetic/double.json`);

/** With a place for what is kept. */
function book(files: Record<string, string> = {}): string {
  const own = Object.fromEntries(Object.entries(sound).map(([file, text]) => [`${folder}/${file}`, text]));
  const root = temporaryBook({ ...own, ...files });
  mkdirSync(path.join(root, 'node_modules'));
  return root;
}

test('the key is that of the solution and the mistakes, and kept on the disk', async () => {
  const root = book();
  const served = await servedExercise('arithmetic', 'double', 'en', root);
  const exercise = await loadExercise('arithmetic', 'double', root);
  expect(served.encodedKey).toBe(encodeKey(makeAnswerKey(exercise, exercise.seed)));
  expect(served.key).toEqual(decodeKey(served.encodedKey));
  expect(served.files.starter.source).toBe(sound['starter.ts']);
  expect(JSON.parse(readFileSync(keyFile(root), 'utf8')).result).toBe(served.encodedKey);
});

test('a key on the disk is taken as it is, until a file of the exercise changes', async () => {
  const root = book();
  // As the thread of a build makes it: not in this one's memory.
  await inThread(root);
  const kept = JSON.parse(readFileSync(keyFile(root), 'utf8'));
  const marked = kept.result.replace('You multiply', 'You surely multiply');
  writeFileSync(keyFile(root), JSON.stringify({ ...kept, result: marked }));
  expect((await servedExercise('arithmetic', 'double', 'en', root)).encodedKey).toBe(marked);

  writeFile(root, `${folder}/solution.ts`, program('return x + x + 0;'));
  const { key } = await servedExercise('arithmetic', 'double', 'en', root);
  expect(key.mistakes[0]!.html).toMatch(/^<p>You multiply/);
  expect(key.version).not.toBe(decodeKey(marked).version);
});

test('in another language the mistakes are told in it, and the version is the same', async () => {
  const root = book({ [`${folder}/mistakes/squares.zh-cn.md`]: '你把 $x$ 与自身相乘。\n' });
  const { key } = await servedExercise('arithmetic', 'double', 'zh-cn', root);
  expect(key.mistakes[0]!.html).toMatch(/^<p>你把/);
  expect(key.version).toBe((await servedExercise('arithmetic', 'double', 'en', root)).key.version);
});

test('a faulty exercise is told with all others, and nothing is kept of it', async () => {
  const other = Object.fromEntries(
    Object.entries(sound).map(([file, text]) => [`content/chapters/arithmetic/exercises/triple/${file}`, text]),
  );
  const root = book({ ...other, [`${folder}/starter.ts`]: 'export const one = 1;\n' });
  await expect(exercisePaths('en', root)).rejects.toThrow(
    `${folder}/starter.ts:1: exports no function "double", which prompt.mdx names as entry`,
  );
  expect(existsSync(keyFile(root))).toBe(false);
  writeFile(root, `${folder}/starter.ts`, sound['starter.ts']);
  // Each is sound by itself, but both have the same id.
  await expect(exercisePaths('en', root)).rejects.toThrow(/uuid used twice: that of arithmetic\/double/);
});

test('the thread makes the keys of every language that a chapter is in', async () => {
  const root = book({ 'content/chapters/arithmetic/index.zh-cn.mdx': '---\ntitle: 算术\n---\n' });
  await inThread(root);
  expect(existsSync(keyFile(root)) && existsSync(keyFile(root, 'zh-cn'))).toBe(true);
});

async function inThread(root: string) {
  const thread = new Worker(new URL('../../../src/book/exercises/keysThread.ts', import.meta.url), {
    workerData: { root },
  });
  expect(await once(thread, 'exit')).toEqual([0]);
}
