import { expect, test } from 'vitest';
import { plainText } from '#components/exercise/report/plainText.ts';

test.each([
  [3, '3'],
  [1 / 3, '0.333333'],
  [-0, '0'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  ['say "hi"', '"say \\"hi\\""'],
  [undefined, 'undefined'],
  [null, 'null'],
  [[], '[]'],
  [{}, '{}'],
  [[1, [2, 3]], '[1, [2, 3]]'],
  [{ loss: 0.5, grad: [1] }, '{ loss: 0.5, grad: [1] }'],
  [new Float32Array([1, 2]), 'Float32Array[1, 2]'],
])('%j reads %s', (value, text) => {
  expect(plainText(value)).toBe(text);
});

test('a wide matrix stands row below row, a long list is cut', () => {
  expect(
    plainText(
      [
        [1, 2],
        [3, 4],
      ],
      { widest: 10 },
    ),
  ).toBe('[\n  [1, 2],\n  [3, 4]\n]');
  expect(
    plainText(
      {
        grad: [
          [1, 2],
          [3, 4],
        ],
      },
      { widest: 12 },
    ),
  ).toBe('{\n  grad: [\n    [1, 2],\n    [3, 4]\n  ]\n}');
  expect(
    plainText(
      Array.from({ length: 30 }, () => 1),
      { widest: 200 },
    ),
  ).toContain('… 6 more]');
});

test('a long list of numbers fills its lines; a list of rows has one to a line; both are cut', () => {
  const numbers = Array.from({ length: 30 }, (_, i) => i / 3);
  expect(plainText(numbers, { digits: 3, widest: 30, longest: 8 })).toBe(
    '[\n  0, 0.333, 0.667, 1, 1.33,\n  1.67, 2, 2.33, … 22 more\n]',
  );
  const rows = Array.from({ length: 9 }, (_, i) => [i, i + 1, i + 2]);
  expect(plainText(rows, { widest: 20, longest: 3 })).toBe(
    '[\n  [0, 1, 2],\n  [1, 2, 3],\n  [2, 3, 4],\n  … 6 more\n]',
  );
});
