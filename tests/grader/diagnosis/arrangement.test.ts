import { describe, expect, test } from 'vitest';
import { elsewhere, permuted, transposed } from '#grader/diagnosis/arrangement.ts';
import { edge } from '#grader/diagnosis/edge.ts';
import { observe } from './observe.ts';

const square = [
  [1, 2],
  [3, 4],
];
const wide = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('transposed', () => {
  test('speaks of a square matrix turned over, and of a wide one filled in the order of its transpose', () => {
    const sentence = 'This is the transpose of what is expected: rows and columns are swapped.';
    expect(
      transposed([
        observe(square, [
          [1, 3],
          [2, 4],
        ]),
      ]),
    ).toBe(sentence);
    expect(
      transposed([
        observe(wide, [
          [1, 4, 2],
          [5, 3, 6],
        ]),
        observe(square, [
          [1, 3],
          [2, 4],
        ]),
      ]),
    ).toBe(sentence);
  });
  test('is silent when one entry differs, when one case does, and on vectors', () => {
    expect(
      transposed([
        observe(square, [
          [1, 3],
          [2, 5],
        ]),
      ]),
    ).toBeUndefined();
    expect(
      transposed([
        observe(square, [
          [1, 3],
          [2, 4],
        ]),
        observe(wide, [
          [6, 5, 4],
          [3, 2, 1],
        ]),
      ]),
    ).toBeUndefined();
    expect(transposed([observe([1, 2, 3], [3, 2, 1])])).toBeUndefined();
  });
});

describe('permuted', () => {
  test('speaks of rows and of columns', () => {
    expect(
      permuted([
        observe(wide, [
          [4, 5, 6],
          [1, 2, 3],
        ]),
      ]),
    ).toBe('The rows are right, but they stand in another order.');
    expect(
      permuted([
        observe(wide, [
          [3, 2, 1],
          [6, 5, 4],
        ]),
      ]),
    ).toBe('The columns are right, but they stand in another order.');
  });
  test('is silent when a row comes twice, and when entries change rows', () => {
    expect(
      permuted([
        observe(wide, [
          [4, 5, 6],
          [4, 5, 6],
        ]),
      ]),
    ).toBeUndefined();
    expect(
      permuted([
        observe(wide, [
          [1, 2, 6],
          [4, 5, 3],
        ]),
      ]),
    ).toBeUndefined();
  });
});

describe('elsewhere', () => {
  test('speaks of right numbers in wrong places', () => {
    expect(elsewhere([observe([1, 2, 3], [3, 1, 2])])).toBe(
      'The numbers are right, but they stand in other places: are indices mixed up?',
    );
  });
  test('is silent on two numbers, and when one is wrong', () => {
    expect(elsewhere([observe([1, 2], [2, 1])])).toBeUndefined();
    expect(elsewhere([observe([1, 2, 3], [3, 1, 1])])).toBeUndefined();
  });
});

describe('edge', () => {
  test.each([
    [
      wide,
      [
        [1, 2, 3],
        [0, 0, 0],
      ],
      'Only the last row is wrong: does a loop stop too early?',
    ],
    [
      wide,
      [
        [0, 2, 3],
        [9, 5, 6],
      ],
      'Only the first column is wrong: does a loop start too late?',
    ],
    [[1, 2, 3], [1, 2, 0], 'Only the last value is wrong: does a loop stop too early?'],
  ])('%j, %j', (expected, actual, sentence) => expect(edge([observe(expected, actual)])).toBe(sentence));
  test("goes by the exercise's names of axes", () => {
    expect(
      edge([
        observe(
          wide,
          [
            [1, 2, 0],
            [4, 5, 0],
          ],
          [],
          ['example', 'class'],
        ),
      ]),
    ).toBe('Only the last class is wrong: does a loop stop too early?');
  });
  test('is silent when more is wrong, in any case, and on a single number', () => {
    expect(
      edge([
        observe(wide, [
          [1, 0, 3],
          [4, 5, 0],
        ]),
      ]),
    ).toBeUndefined();
    expect(edge([observe([1, 2, 3], [1, 2, 0]), observe([1, 2, 3], [1, 0, 3])])).toBeUndefined();
    expect(edge([observe(3, 4)])).toBeUndefined();
    expect(edge([observe([[3], [4]], [[1], [2]])])).toBeUndefined();
  });
});
