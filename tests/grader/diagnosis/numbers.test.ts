import { describe, expect, test } from 'vitest';
import { almost } from '#grader/diagnosis/almost.ts';
import { constant } from '#grader/diagnosis/constant.ts';
import { nonFinite } from '#grader/diagnosis/nonFinite.ts';
import { offset } from '#grader/diagnosis/offset.ts';
import { sign } from '#grader/diagnosis/sign.ts';
import { observe, observeAll } from './observe.ts';

const matrix = [
  [1, -2, 3],
  [4, 5, -6.5],
];

describe('sign', () => {
  test('speaks of a flipped sign', () => {
    expect(sign(observeAll([matrix], (value) => -value))).toBe(
      'Every entry is −1 × the expected value: the sign is flipped.',
    );
    expect(sign(observeAll([2, 3], (value) => -value))).toBe('It is −1 × the expected value: the sign is flipped.');
  });
  test('is silent on one number, on zeros, and when one entry keeps its sign', () => {
    expect(sign(observeAll([2], (value) => -value))).toBeUndefined();
    expect(sign([observe([0, 0, 1], [0, 0, -1])])).toBeUndefined();
    expect(
      sign([
        observe(matrix, [
          [-1, 2, -3],
          [-4, -5, -6.5],
        ]),
      ]),
    ).toBeUndefined();
    expect(
      sign([
        ...observeAll([matrix], (value) => -value),
        observe(matrix, [
          [1, 2, 3],
          [4, 5, 6],
        ]),
      ]),
    ).toBeUndefined();
  });
});

describe('offset', () => {
  test('speaks of one amount added everywhere', () => {
    expect(offset(observeAll([matrix], (value) => value - 0.5))).toBe(
      'Every entry is 0.5 less than expected: is a constant added that does not belong, or one left out?',
    );
    expect(offset(observeAll([1, 4, 9], (value) => value + 1))).toMatch(/^It is 1 more than expected/);
  });
  test('is silent when amounts differ, and on too few numbers', () => {
    expect(offset(observeAll([matrix], (value) => 1.1 * value))).toBeUndefined();
    expect(offset(observeAll([1, 4], (value) => value + 1))).toBeUndefined();
    expect(offset([observe([2, 2, 2], [3, 3, 3])])).toBeUndefined();
  });
});

describe('constant', () => {
  test('speaks of zeros and of one repeated number', () => {
    expect(constant(observeAll([matrix, [[1, 2]]], () => 0))).toBe('Every entry is 0: is the result ever written to?');
    expect(constant(observeAll([matrix, [[1, 2]]], () => 0.25))).toBe('Every entry is the same number, 0.25.');
    expect(constant([observe([1, 2], [7, 7]), observe([3, 4], [8, 8])])).toBe(
      'Every entry is the same number, here 7.',
    );
  });
  test('speaks of one answer to every case', () => {
    expect(constant(observeAll([1, 2, 3], () => 0))).toBe('It is 0 whatever the input: is the result ever written to?');
    expect(constant(observeAll([1, 2, 3], () => 4))).toBe('It is 4 whatever the input.');
  });
  test('is silent on two cases, and where the same number belongs', () => {
    expect(constant(observeAll([1, 2], () => 0))).toBeUndefined();
    expect(constant(observeAll([1, 1, 1], () => 0))).toBeUndefined();
    expect(constant([...observeAll([1, 2, 3], () => 0), observe(4, 5)])).toBeUndefined();
    expect(constant(observeAll([[1, 1, 1]], () => 0))).toBeUndefined();
    expect(constant([observe([1, 2, 3], [0, 0, 1])])).toBeUndefined();
  });
});

describe('almost', () => {
  test('speaks of small errors everywhere', () => {
    expect(almost(observeAll([matrix], (value) => 1.0005 * value))).toBe(
      'Close, but not within the tolerance: off by up to 0.05 %, where 0.001 % is allowed. Rounding in between, or a small constant in a formula?',
    );
  });
  test('is silent on large errors, and where zero belongs', () => {
    expect(almost(observeAll([matrix], (value) => 1.02 * value))).toBeUndefined();
    expect(almost([observe([1, 0], [1, 0.001])])).toBeUndefined();
  });
});

describe('nonFinite', () => {
  test('tells an overflow from large inputs', () => {
    expect(nonFinite([observe([1, 0], [Number.NaN, 0], [[1000, 0]])])).toBe(
      'An input is as large as 1000, and Math.exp of more than 709 is Infinity; Infinity ÷ Infinity and Infinity − Infinity are NaN. The first NaN is at [0].',
    );
    expect(nonFinite([observe(1000, Infinity, [[1000, 0]])])).toBe(
      'An input is as large as 1000, and Math.exp of more than 709 is Infinity.',
    );
  });
  test('names what else makes NaN and Infinity', () => {
    expect(
      nonFinite([
        observe(
          matrix,
          [
            [1, -2, 3],
            [4, 5, Number.NaN],
          ],
          [[1, 2]],
        ),
      ]),
    ).toBe(
      'NaN comes from reading past the end of an array, 0 ÷ 0, Infinity − Infinity, or Math.log of a negative number. The first NaN is at [1, 2].',
    );
    expect(nonFinite([observe(3, -Infinity, [[0.5]])])).toBe(
      'Infinity comes from a division by zero or from Math.log(0).',
    );
  });
  test('is silent on finite numbers, and where Infinity belongs', () => {
    expect(nonFinite(observeAll([matrix], (value) => -value))).toBeUndefined();
    expect(nonFinite([observe([Infinity, 1], [Infinity, 2])])).toBeUndefined();
  });
});
