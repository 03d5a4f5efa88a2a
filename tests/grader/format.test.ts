import { expect, test } from 'vitest';
import { describe as describeValue, formatNumber, formatPair } from '#grader/format.ts';
import type { Plain } from '#grader/types.ts';

test('numbers have a true minus sign and at most six digits', () => {
  expect([-6.5, 1 / 3, 1e-7, -1e21, -0, Number.NaN, -Infinity, 1234567].map((value) => formatNumber(value))).toEqual([
    '−6.5',
    '0.333333',
    '1e−7',
    '−1e+21',
    '0',
    'NaN',
    '−Infinity',
    '1234570',
  ]);
});

test('two numbers that differ look different', () => {
  expect(formatPair(1 / 3, 1 / 3 + 1e-12)).toEqual(['0.333333333333', '0.333333333334']);
  expect(formatPair(-0, 0)).toEqual(['−0', '0']);
  expect(formatPair(-1, -0)).toEqual(['−1', '0']);
});

test.each<[Plain, string]>([
  [undefined, 'undefined (missing return?)'],
  [Number.NaN, 'NaN'],
  [true, 'true'],
  [[], 'an empty array'],
  [[1], 'an array of 1 number'],
  [[[1], [2]], 'an array of 2 rows'],
  [['a', 1], 'an array of 2 values'],
  [new Float32Array(3), 'a Float32Array of 3 numbers'],
  [{}, 'an empty object'],
  [{ loss: 1, grad: 2 }, 'an object with loss, grad'],
])('%j is %s', (value, words) => expect(describeValue(value)).toBe(words));
