import { expect, test, vi } from 'vitest';
import { runInProcess } from '#book/exercises/runInProcess.ts';
import { callOnce, type OwnCall } from '#grader/callOnce.ts';
import type { Runner } from '#grader/runner.ts';
import { runForever } from './runInProcess.ts';

const step = 'export function step(weights: number[], rate: number) {\n  return weights.map((w) => w - rate * w);\n}';
const ask = (source: string, request: Partial<OwnCall> = {}, runner: Runner = runInProcess()) =>
  callOnce(source, { call: 'step', args: [[1, 2], 0.5], ...request }, async () => runner);

test('a program is called once and answers plain data', async () => {
  expect(await ask(step)).toEqual({ value: [0.5, 1] });
});

test('a driver makes many steps in one call', async () => {
  const driver = `export function path(submission: { step: Function }, start: number[], rate: number, steps: number) {
    const path = [start];
    for (let i = 0; i < steps; i++) path.push(submission.step(path[i], rate));
    return path;
  }`;
  const answer = await ask(step, { driver, call: 'path', args: [[4], 0.5, 2] });
  expect(answer).toEqual({ value: [[4], [2], [1]] });
});

test.for<[string, string, string]>([
  ['can’t be read', 'export function step( {', 'SyntaxError on line 1: '],
  [
    'fails at load',
    'const a = missing;\nexport const step = () => a;',
    'ReferenceError on line 1: missing is not defined.',
  ],
  ['fails', 'export const step = () => {\n  return missing;\n};', 'ReferenceError on line 2: missing is not defined.'],
])('a program that %s says why, at its line', async ([, source, summary]) => {
  expect(await ask(source)).toMatchObject({ error: {}, summary: expect.stringContaining(summary) });
});

test('what is not plain data is named, with its place', async () => {
  const runner = runInProcess();
  const refusing: Runner = {
    ...runner,
    calls: async () => ({
      outcomes: [{ refused: { path: 'grad', got: 'a Promise' } }],
      printed: { lines: [], dropped: 0 },
    }),
  };
  expect(await ask(step, {}, refusing)).toMatchObject({
    summary: 'AnswerError: grad: expected plain data, got a Promise.',
  });
});

test('a program that takes too long is stopped, and its place given back', async () => {
  const runner = runForever();
  const close = vi.spyOn(runner, 'close');
  expect(await ask(step, { timeLimit: 2000 }, runner)).toEqual({
    timeout: 2000,
    summary: 'Stopped after 2 seconds: it had not finished.',
  });
  expect(close).toHaveBeenCalledOnce();
});

test('a driver that can’t be read is its author’s error', async () => {
  await expect(ask(step, { driver: 'export function path( {' })).rejects.toThrow(/^driver: SyntaxError on line 1/);
});
