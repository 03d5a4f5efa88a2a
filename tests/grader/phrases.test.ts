import { expect, test } from 'vitest';
import { inWords } from '../../src/grader/phrases.ts';

const phrases = {
  'every row sums to 1': '每一行的和都是 1',
  'row {row} sums to {sum}, not 1 (or 2)': '第 {row} 行的和是 {sum}，不是 1（或 2）',
};

test.each([
  ['every row sums to 1', '每一行的和都是 1'],
  ['row 2 sums to 1.31, not 1 (or 2)', '第 2 行的和是 1.31，不是 1（或 2）'],
  ['row 2 sums to 1.31, not 1 (or 2), too', 'row 2 sums to 1.31, not 1 (or 2), too'],
  ['every column sums to 1', 'every column sums to 1'],
])('%s', (said, translation) => {
  expect(inWords(said, phrases)).toBe(translation);
  expect(inWords(said)).toBe(said);
});
