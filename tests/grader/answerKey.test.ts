import { expect, test } from 'vitest';
import { defaultTolerance, drawCases, type KeySource, makeAnswerKey, type Program } from '#grader/answerKey.ts';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const checks = defineChecks({
  groups: [
    { name: 'by hand', visible: true, cases: [[[1, 2]], [[3]]] },
    { name: 'drawn', count: 2, draw: (random) => [[random.uniform(), random.uniform()]] },
    { name: 'another function', call: 'product', count: 1, draw: (random) => [[random.integer(1, 9)]] },
  ],
});

/** A program from a plain function that answers every call. */
function program(answer: (values: number[]) => Plain): Program {
  return {
    run: (calls) =>
      calls.map(({ args }) => {
        try {
          return { value: answer(args[0] as number[]) };
        } catch (error) {
          return { error: (error as Error).message };
        }
      }),
  };
}

const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
const shy = program((values) => {
  if (values.length === 1) throw new Error('too short');
  return 0;
});
const source: KeySource = {
  uuid: 'u',
  version: 'v',
  id: 'arithmetic/total',
  entry: ['total', 'product'],
  timeLimit: 1000,
  checks,
  solution: program(total),
  mistakes: [
    { id: 'negative', html: '<p>sign</p>', program: program((values) => -total(values)) },
    { id: 'throws', html: '<p>no</p>', program: shy },
  ],
};

test('a key holds inputs, expected values and what each mistake answers', () => {
  const key = makeAnswerKey(source, 7);
  expect(key.cases.map(({ group, visible, call }) => [group, visible, call])).toEqual([
    ['by hand', true, 'total'],
    ['by hand', true, 'total'],
    ['drawn', false, 'total'],
    ['drawn', false, 'total'],
    ['another function', false, 'product'],
  ]);
  expect(key.cases.slice(0, 2).map(({ expected }) => expected)).toEqual([3, 3]);
  expect(key.mistakes.map(({ id, outputs }) => [id, outputs.slice(0, 2)])).toEqual([
    ['negative', [{ value: -3 }, { value: -3 }]],
    ['throws', [{ value: 0 }, { error: 'too short' }]],
  ]);
  expect(key).toMatchObject({ seed: 7, tolerance: defaultTolerance, axes: {}, entry: ['total', 'product'] });
});

test('the same seed draws the same cases, another seed others', () => {
  const inputs = (seed: number) => drawCases(checks, ['total'], seed).map(({ args }) => args);
  expect(inputs(1)).toEqual(inputs(1));
  expect(inputs(1).slice(2)).not.toEqual(inputs(2).slice(2));
  expect(inputs(1).slice(0, 2)).toEqual(inputs(2).slice(0, 2));
});

test('a group draws alike whatever stands before it', () => {
  const alone = drawCases({ groups: [checks.groups[1]!] }, ['total'], 1);
  expect(drawCases(checks, ['total'], 1).slice(2, 4)).toEqual(alone);
});

test('a solution that fails is no solution', () => {
  expect(() => makeAnswerKey({ ...source, solution: shy }, 1)).toThrow('the solution fails on by hand: too short');
});
