import { expect, test } from 'vitest';
import { loadProgram, toProgram } from '#book/exercises/program.ts';
import { runInProcess } from '#book/exercises/runInProcess.ts';

const call = (name: string, ...args: number[][]) => ({ call: name, args });

test('types are stripped and exports are told by kind', () => {
  const source = 'export const limit: number = 3;\nexport function f<T>(x: T): T { return x; }\n';
  expect(loadProgram('a.ts', source, 1000).exports).toEqual({ limit: 'number', f: 'function' });
});

test('a batch runs on a fresh copy of the module and on copies of its inputs', () => {
  const program = toProgram(
    'a.ts',
    'let calls = 0;\nexport function f(x: number[]) { x.push(9); return [++calls, x.length]; }',
    1000,
  );
  const input = [1];
  const calls = [call('f', input), call('f', input)];
  expect(program.run(calls)).toEqual([{ value: [1, 2] }, { value: [2, 2] }]);
  expect(program.run(calls)).toEqual([{ value: [1, 2] }, { value: [2, 2] }]);
  expect(input).toEqual([1]);
});

test('errors are outcomes; after a call that takes too long nothing runs', () => {
  const program = toProgram(
    'a.ts',
    'export function f(x: number[]) { if (!x.length) throw new Error("empty"); while (x[0]) {} return 0; }',
    1000,
  );
  expect(program.run([call('f', []), call('f', [0]), call('f', [1]), call('f', [0])])).toEqual([
    { error: 'empty' },
    { value: 0 },
    { error: expect.stringContaining('timed out') },
    { error: expect.stringContaining('timed out') },
  ]);
});

test('a program sees ECMAScript and nothing else', () => {
  const source = 'export function f() { return [typeof process, typeof fetch, typeof require("fs")]; }';
  expect(toProgram('a.ts', source, 1000).run([call('f')])).toEqual([
    { error: expect.stringContaining('imports "fs"') },
  ]);
  expect(toProgram('a.ts', source.replace(', typeof require("fs")', ''), 1000).run([call('f')])).toEqual([
    { value: ['undefined', 'undefined'] },
  ]);
});

test('the runner tells what a call left of its arguments', async () => {
  const runner = runInProcess();
  await runner.load('export function f(x) { x[0] = 7; return x; }', 1, 1000);
  expect(await runner.calls([call('f', [1])], 1000)).toMatchObject({
    outcomes: [{ value: [7], argsAfter: [[7]] }],
  });
});

test('the runner stops an endless loop, while loading and while called', async () => {
  const runner = runInProcess();
  expect(await runner.load('while (true);', 1, 50)).toEqual({ timeout: true });
  await runner.load('export function f() { while (true); }', 1, 1000);
  expect(await runner.calls([call('f')], 50)).toEqual({ timeout: true });
});
