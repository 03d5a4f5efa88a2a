import { expect, test } from 'vitest';
import { countWords } from '#components/progress/countWords.ts';

const tasks = { exercises: ['a', 'b', 'c', 'd', 'e'], questions: ['x', 'y'] };

test('says what there is, then how much of it is done', () => {
  expect(countWords(tasks)).toBe('5 exercises, 2 questions');
  expect(countWords(tasks, { exercises: ['a', 'c', 'elsewhere'], questions: [] })).toBe(
    '2 of 5 exercises, 0 of 2 questions',
  );
});

test('leaves out what a chapter does not have', () => {
  expect(countWords({ exercises: ['a'], questions: [] })).toBe('1 exercise');
  expect(countWords({ exercises: [], questions: [] })).toBe('');
});
