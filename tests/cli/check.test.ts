import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { formatProblem } from '#book/problem.ts';
import { registry } from '../../components/registry.ts';
import { checkAll } from '../../src/cli/check/checkAll.ts';
import { typeProblems } from '../../src/cli/check/compile.ts';
import { smallBook } from '../book/mdx/compile.ts';
import { program, sound } from '../book/soundExercise.ts';

const exercise = 'content/chapters/descent/exercises/double';
const exerciseFiles = Object.fromEntries(
  Object.entries(sound).map(([file, text]): [string, string] => [`${exercise}/${file}`, text]),
);
const check = async (root: string, only: string[] = []) =>
  (await checkAll({ root, registry, only })).map(formatProblem);

test('a sound book has no problem', async () => {
  expect(await check(smallBook('Fine.\n', exerciseFiles))).toEqual([]);
});

test('all faults of texts, data, types and exercises are told at once, in the order of files', {
  timeout: 60_000,
}, async () => {
  const root = smallBook('[x](term:hinge-los)\n', {
    ...exerciseFiles,
    [`${exercise}/mistakes/squares.ts`]: program('return 2 * x;'),
    [`${exercise}/solutions/sum.ts`]: program('const twice: string = x + x;\n  return Number(twice);'),
    'content/glossary.yml': '- id: hinge-loss\n  term: hinge loss\n',
    'content/tsconfig.json':
      '{ "include": ["chapters/*/exercises/*/solutions"], "compilerOptions": { "noEmit": true } }',
  });
  const problems = await check(root);
  expect(problems).toEqual([
    expect.stringMatching(/mistakes\/squares\.ts:1: this mistake passes \(seed \d+\); give checks\.ts a fixed case/),
    `${exercise}/solutions/sum.ts:2:9: type error: Type 'number' is not assignable to type 'string'. (TS2322); correct it`,
    expect.stringMatching(/^content\/chapters\/losses\/index\.mdx:\d+:1: unknown term: "hinge-los"/),
    'content/glossary.yml:1: "zh" is missing; add it: the term in Chinese; where you don’t know it, repeat the English one',
    'content/glossary.yml:1: "definition" is missing; add it',
    'content/glossary.yml:1: "chapter" is missing; add it',
  ]);
});

test('programs of other exercises are not run where one is named', async () => {
  const root = smallBook('Fine.\n', {
    ...exerciseFiles,
    [`${exercise}/mistakes/squares.ts`]: program('return 2 * x;'),
  });
  expect(await check(root, ['losses'])).toEqual([]);
  expect(await check(root, ['descent'])).toHaveLength(1);
  expect(await check(root, ['descent/double'])).toHaveLength(1);
});

test('only the first line of a type error is taken', () => {
  const output = `content/a.ts(3,14): error TS2345: Argument of type 'A' is wrong.\n  Types differ.\n    More.\nFound 1 error.\n`;
  expect(typeProblems(output)).toEqual([
    {
      file: 'content/a.ts',
      line: 3,
      column: 14,
      message: "type error: Argument of type 'A' is wrong. (TS2345); correct it",
    },
  ]);
});

test('the command says how it is used', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/check.ts', '--help'], { encoding: 'utf8' });
  expect(stdout).toContain('npm run check -- [<chapter> or <chapter>/<exercise> …] [options]');
  expect(status).toBe(0);
});

test('the command says what it does not know, before it begins', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', 'loss-function', '--jsn'], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('unknown chapter or exercise: "loss-function"; did you mean "loss-functions"');
  expect(stderr).toContain('unknown option: --jsn; there is --json, --fresh, --edition and --help');
});
