import { expect, test } from 'vitest';
import { parameterNames, parametersOf } from '#components/exercise/parameters.ts';

test.each([
  ['export function softmax(logits: number[][]): number[][] {', 'softmax', ['logits']],
  ['function loss(scores: number[], label = 0, margin: number = 1) {', 'loss', ['scores', 'label', 'margin']],
  ['function f(pairs: Map<string, [number, number]>, { a, b }: { a: 1; b: 2 }) {}', 'f', ['pairs', 'a']],
  ['function first(a) {}\nfunction second(b) {}', 'second', ['b']],
  ['function f() {}', 'f', []],
  ['const x = 1;', 'f', []],
])('%s', (code, name, names) => {
  expect(parameterNames(code, name)).toEqual(names);
});

test('what the driver exports is called without the submission', () => {
  const starter = 'export class Value {}\nexport function train(data: Plain) {}';
  const driver = 'export function gradientsOf(submission: Submission, a: number, b: number) {}';
  expect(parametersOf(['gradientsOf', 'train'], starter, driver)).toEqual({ gradientsOf: ['a', 'b'], train: ['data'] });
});
