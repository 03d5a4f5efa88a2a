import { expect, test } from 'vitest';
import { judge } from '#grader/judge.ts';
import { makeKey } from '../answerKeys.ts';
import { runInProcess } from '../runInProcess.ts';

/** Mean squared error and its gradient: an answer in two parts. */
const solution = (predictions: number[], targets: number[]) => {
  const errors = predictions.map((prediction, index) => prediction - targets[index]!);
  return {
    loss: errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length,
    grad: errors.map((error) => (2 * error) / errors.length),
  };
};
const key = makeKey(
  'mse',
  {
    small: [
      [
        [1, 2, 4],
        [0, 0, 1],
      ],
      [
        [3, 1],
        [1, 5],
      ],
    ],
    large: [
      [
        [3000, 0, 1, 2],
        [0, 0, 5, 1],
      ],
    ],
  },
  solution,
);
const text = String(solution).replace('targets[index]!', 'targets[index]');
const diagnose = async (from: string, to: string) => {
  expect(text).toContain(from);
  const report = await judge(key, `export const mse = ${text.replace(from, to)}`, runInProcess());
  return report.diagnosis;
};

test('each wrong part has its sentence, the right part none', async () => {
  expect(await diagnose('2 * error', '-2 * error')).toEqual([
    'grad: 3 of 3 values differ. Worst at [2]: got −2, expected 2. Every entry is −1 × the expected value: the sign is flipped.',
  ]);
});

test('a factor is confirmed over cases of different size', async () => {
  expect(await diagnose('2 * error', '2 * errors.length * error')).toEqual([
    'grad: 3 of 3 values differ. Worst at [2]: got 6, expected 2. Every entry is N × the expected value, where N is the number of values: a sum where a mean belongs?',
  ]);
});

test('what fits the first failing group alone is told too', async () => {
  expect(await diagnose('2 * error', '(error > 1000 ? 1 : -2) * error')).toEqual([
    expect.stringContaining('the sign is flipped'),
  ]);
});

test('without a pattern there is the worst value and no guess', async () => {
  expect(await diagnose('error ** 2', 'error ** 3')).toEqual(['loss: got 12, expected 4.66667.']);
});

test('a sum along the other axis is told by the matrix that was summed', async () => {
  const sums = (rows: number[][]) => rows.map((row) => row.reduce((sum, number) => sum + number, 0));
  const other = 'export const sums = (rows) => rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0));';
  const report = await judge(
    makeKey(
      'sums',
      {
        wide: [
          [
            [
              [1, 2, 3],
              [4, 5, 6],
            ],
          ],
        ],
      },
      sums,
    ),
    other,
    runInProcess(),
  );
  expect(report.diagnosis).toEqual([
    'Expected an array of 2 numbers, got an array of 3 numbers. One number for each row of argument 1 belongs here, and there is one for each column: is it the wrong axis?',
  ]);
});

test('a shape that does not fit is told with what it went through', async () => {
  expect(await diagnose('grad: errors.map((error)', 'grad: errors.slice(1).map((error)')).toEqual([
    'grad: expected an array of 3 numbers, got an array of 2 numbers. One is missing: does a loop stop too early?',
  ]);
});
