import { beforeEach, describe, expect, test } from 'vitest';
import { compile } from '#grader/compile.ts';
import { addCounters, findEndlessLoop } from '#grader/endlessLoop.ts';
import type { Plain } from '#grader/types.ts';
import { makeKey } from './answerKeys.ts';
import { runInProcess } from './runInProcess.ts';

const key = makeKey('f', { numbers: [[3]] }, () => 0);

/** The counting copy reads the clock at each turn. This one says that each takes ten microseconds, on every machine. */
beforeEach(() => {
  const { now } = Date;
  let time = 0;
  Date.now = () => {
    time += 0.01;
    return time;
  };
  return () => {
    Date.now = now;
  };
});

/** The counting copy prints its finding: this runner takes the console of the calls. */
function listeningRunner() {
  const runner = runInProcess();
  const lines: { level: 'error'; text: string }[] = [];
  const listen = async <T>(work: () => Promise<T>) => {
    const { error } = console;
    console.error = (text: string) => lines.push({ level: 'error', text });
    try {
      return await work();
    } finally {
      console.error = error;
    }
  };
  const printed = () => ({ lines, dropped: 0 });
  return {
    ...runner,
    load: (code: string, seed: number, limit: number) =>
      listen(async () => ({ ...(await runner.load(code, seed, limit)), printed: printed() })),
    calls: (calls: { call: string; args: Plain[] }[], limit: number) =>
      listen(async () => ({ ...(await runner.calls(calls, limit)), printed: printed() })),
  };
}

describe('the culprit is named', () => {
  const loops: [string, string, number][] = [
    ['while', 'export function f(n) {\n  while (n > 0) {\n  }\n}', 2],
    ['for without braces', 'export function f(n) {\n  let i = 0;\n  for (; i < n; ) i += 0;\n}', 3],
    ['do', 'export function f(n) {\n  do n = 1; while (n)\n}', 2],
    [
      'outer, with one that ends inside',
      'export function f(n) {\n  while (true) {\n    for (let i = 0; i < 50; i++) n += i;\n  }\n}',
      2,
    ],
    [
      'inner, in one that would end',
      'export function f(n) {\n  for (let i = 0; i < n; i++) {\n    let j = 0;\n    while (j < 3) i;\n  }\n}',
      4,
    ],
    [
      'with slow turns, after one of many quick ones',
      'export function f(n) {\n  for (let i = 0; i < 1e4; i++) n += i;\n  for (;;) Date.now() + Date.now() + Date.now();\n}',
      3,
    ],
    ['around a callback', 'export function f(n) {\n  for (;;) [1, 2, 3].forEach((x) => { n += x; });\n}', 2],
    ['at load', 'for (;;) {}\nexport const f = 1;', 1],
    ['in a getter', 'export const f = () => ({ get loss() {\n  while (true) {}\n} });', 2],
    ['typed', 'export function f(n: number): number {\n  for (let i: number = 0; i < n; n++) {}\n  return n;\n}', 2],
    [
      'that swallows errors',
      'export function f(n) {\n  for (let i = 0; i < 1e9; i++)\n    try { n.x(); } catch {}\n}',
      2,
    ],
  ];
  test.each(loops)('a loop: %s', async (_, source, line) => {
    const found = await findEndlessLoop(key, source, listeningRunner());
    expect(found).toEqual({ name: 'Timeout', message: `The loop on line ${line} did not end.`, line });
  });
  test('a function', async () => {
    const source = 'const g = (n) =>\n  n < 2 ? n : g(n - 1) + g(n - 2);\nexport function f(n) { return g(80); }';
    const found = await findEndlessLoop(key, source, listeningRunner());
    expect(found?.message).toBe('The function on line 1 was called without end.');
  });
});

test('a program that ends has none', async () => {
  const source = 'export function f(n) {\n  for (let i = 0; i < 1000; i++) n += i;\n  return n;\n}';
  expect(await findEndlessLoop(key, source, listeningRunner())).toBeUndefined();
});

test('counting changes neither lines nor results', async () => {
  const source = [
    'export function f(n: number) {',
    '  const list = [1, 2, 3].map((x) => x * n).map((x) => ({ x }));',
    '  outer: for (const { x } of list) for (let i = 0; i < 2; i++) if (x > 100) continue outer; else n += x',
    '  for (const key in list) n += Number(key);',
    '  do n++; while (n < 10)',
    '  class Box { get(): number { return n } static of = () => new Box() }',
    '  const o = { m() { return Box.of().get() }, get q() { return 1 }, async *r() {} };',
    '  return o.m() + o.q + (function () { return 1 })();',
    '}',
  ].join('\n');
  const { counting, counted } = addCounters(source);
  expect(counting.split('\n')).toHaveLength(9);
  expect(counted.map(({ what, line }) => `${what} ${line}`)).toContain('loop 4');
  const results = [source, counting].map(async (text) => {
    const compiled = await compile(text);
    if ('error' in compiled) throw new Error(compiled.error.message);
    const runner = runInProcess();
    await runner.load(compiled.code, 1, 1000);
    return runner.calls([{ call: 'f', args: [3] }], 1000);
  });
  const [plain, counted2] = await Promise.all(results);
  expect(plain).toMatchObject({ outcomes: [{ value: expect.any(Number) }] });
  expect(counted2).toEqual(plain);
});
