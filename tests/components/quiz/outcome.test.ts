import { expect, test } from 'vitest';
import { isRightAnswer, outcome } from '#components/quiz/outcome.ts';

const choice = (right: boolean, version = 'v1') => ({ version, picked: [0], right, at: 1 });
const record = (first: boolean, latest: boolean, tries: number) => ({
  question: 'q',
  first: choice(first),
  latest: choice(latest),
  tries,
});

test('an answer is right when it has every right choice and no other', () => {
  const rights = [true, false, true];
  expect(isRightAnswer([0, 2], rights)).toBe(true);
  expect(isRightAnswer([0], rights)).toBe(false);
  expect(isRightAnswer([0, 1, 2], rights)).toBe(false);
  expect(isRightAnswer([], rights)).toBe(false);
});

test.each([
  [undefined, ''],
  [record(true, true, 1), 'Right at the first try.'],
  [record(false, false, 1), 'Not right. Each choice now tells its reason.'],
  [record(false, true, 2), 'Right. Your first answer was not.'],
  [record(true, true, 3), 'Right.'],
  [{ ...record(true, true, 1), latest: choice(true, 'v0') }, 'This question has changed since you answered it.'],
])('case %#', (kept, words) => {
  expect(outcome(kept, 'v1')).toBe(words);
});
