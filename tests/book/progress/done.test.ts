import { expect, test } from 'vitest';
import { doneIn } from '#book/progress/done.ts';
import { answer, choice, draft, exercise } from './samples.ts';

test('counts exercises passed in any version, once, and questions whose latest answer is right', () => {
  const progress = {
    answers: [
      answer({ version: 'old', passed: draft('x', 1) }),
      answer({ passed: draft('y', 2) }),
      answer({ uuid: exercise.uuid.replace('0b', '1c'), attempted: true }),
    ],
    quiz: [
      { question: 'ch/a', first: choice([1], 1), latest: choice([0], 2, true), tries: 2 },
      { question: 'ch/b', first: choice([0], 1, true), latest: choice([1], 2), tries: 2 },
    ],
  };
  expect(doneIn(progress)).toEqual({ exercises: [exercise.uuid], questions: ['ch/a'] });
  expect(doneIn({ answers: [], quiz: [] })).toEqual({ exercises: [], questions: [] });
});
