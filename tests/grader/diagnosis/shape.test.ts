import { expect, test } from 'vitest';
import { shape } from '#grader/diagnosis/shape.ts';

test.each([
  [[3, 2], [2, 3], 'Rows and columns are swapped.'],
  [[3, 2], [6], 'All numbers are there, but in one flat array.'],
  [[3], [3, 1], 'Each number is wrapped in an array of its own.'],
  [[3, 1], [3], 'Each number should be in an array of its own.'],
  [[3, 2], [1, 3, 2], 'The result is wrapped in one array too many.'],
  [[3, 2], [3], 'There is one number where a row of them belongs.'],
  [[3], [], 'Was it summed or averaged over an axis that should stay?'],
  [[], [4], 'Is a sum or a mean over them missing?'],
  [[3, 4], [3, 3], 'One is missing: does a loop stop too early?'],
  [[3], [4], 'One is too many: does a loop run once too often?'],
])('expected %j, got %j', (expected, actual, sentence) => expect(shape({ expected, actual })).toBe(sentence));

test.each([
  [
    [3, 4],
    [2, 3],
  ],
  [[3], [6]],
  [[2, 2], [3]],
])('silent on expected %j, got %j', (expected, actual) => expect(shape({ expected, actual })).toBeUndefined());

test('a reduction along the other axis of an argument is seen', () => {
  const matrix = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  expect(shape({ expected: [2], actual: [3] }, [0.5, matrix])).toBe(
    'One number for each row of argument 2 belongs here, and there is one for each column: is it the wrong axis?',
  );
  expect(shape({ expected: [3], actual: [2] }, [matrix])).toBe(
    'One number for each column of argument 1 belongs here, and there is one for each row: is it the wrong axis?',
  );
});

test('silent about axes where no argument has those sizes', () => {
  expect(shape({ expected: [2], actual: [5] }, [[[1, 2, 3]], [1, 2]])).toBeUndefined();
  expect(shape({ expected: [2, 2], actual: [5] }, [[[1, 2, 3]]])).toBeUndefined();
});
