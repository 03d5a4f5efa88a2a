import { expect, test } from 'vitest';
import { factor } from '#grader/diagnosis/factor.ts';
import { observe, observeAll } from './observe.ts';

const batches = [
  [
    [1, 2],
    [3, 4],
    [5, 6],
  ],
  [
    [1, -1],
    [2, 7],
  ],
];
/** What came of mean losses that were not divided by the number of examples. */
const sums = batches.map((batch) => observe(2.5, 2.5 * batch.length, [batch]));

test('a factor that is a size in two cases is named', () => {
  expect(factor(sums)).toBe(
    'It is N × the expected value, where N is the length of argument 1: a sum where a mean belongs?',
  );
});

test('so is its reciprocal, and a flipped sign', () => {
  const divided = batches.map((batch) => observe([6, 12], [6 / batch.length, 12 / batch.length], [batch]));
  expect(factor(divided)).toBe(
    'Every entry is the expected value divided by N, where N is the length of argument 1: one division too many?',
  );
  const negative = batches.map((batch) => observe(2.5, -2.5 * batch.length, [batch]));
  expect(factor(negative)).toMatch(/^It is N × the expected value, with the sign flipped/);
});

test("the answer's own axes go by the exercise's names", () => {
  const grads = batches.map((batch) =>
    observe(
      batch,
      batch.map((row) => row.map((value) => value * batch.length)),
      [],
      ['example', 'class'],
    ),
  );
  expect(factor(grads)).toContain('N is the number of examples');
});

test('a size seen in cases of one shape is only pointed at', () => {
  const [batch] = batches;
  expect(factor([observe([1, 2], [3, 6], [batch!])])).toBe(
    'Every entry is 3 × the expected value, and 3 is also the length of argument 1.',
  );
});

test('the base of a logarithm is recognized', () => {
  expect(factor(observeAll([[0.3, 1.7, 2.9957]], (value) => value / Math.LN2))).toBe(
    'Every entry is 1.443 × the expected value, and that is 1/ln 2: a logarithm to base 2 in place of the natural one?',
  );
});

test('any other factor is told as it is', () => {
  expect(
    factor(
      observeAll(
        [
          [1, 2],
          [4, 5, 6],
        ],
        (value) => 0.7 * value,
      ),
    ),
  ).toBe('Every entry is 0.7 × the expected value.');
});

test('silent when the factor changes from case to case without a size that explains it', () => {
  expect(factor([observe([1, 2], [2, 4], [[1, 2, 3]]), observe([1, 2], [5, 10], [[1, 2]])])).toBeUndefined();
});

test('silent on zeros, which are no factor', () => {
  expect(
    factor(
      observeAll(
        [
          [1, 2],
          [3, 4],
        ],
        () => 0,
      ),
    ),
  ).toBeUndefined();
});

test('silent when one entry has another factor, on a single number, and on zeros', () => {
  expect(factor([observe([1, 2, 3], [2, 4, 5])])).toBeUndefined();
  expect(factor([observe(3, 6)])).toBeUndefined();
  expect(factor([observe([0, 0, 5], [0, 0, 10])])).toBeUndefined();
});
