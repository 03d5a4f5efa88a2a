import { expect, test } from 'vitest';
import { countWords, doneWords } from '#components/progress/countWords.ts';

const tasks = { exercises: ['a', 'b', 'c', 'd', 'e'], questions: ['x', 'y'] };

test('says what there is, and with gaps how much of it is done', () => {
  expect(countWords(tasks)).toBe('5 exercises, 2 questions');
  expect(doneWords(tasks)).toBe('{exercises} of 5 exercises, {questions} of 2 questions');
});

test('leaves out what a chapter does not have', () => {
  expect(countWords({ exercises: ['a'], questions: [] })).toBe('1 exercise');
  expect(countWords({ exercises: [], questions: [] })).toBe('');
});
