import { expect, test } from 'vitest';
import { countProgress } from '#book/progress/counts.ts';
import { answer, choice, draft, exercise } from './samples.ts';

const other = '1c9f6a52-6d5e-4b0a-9f0e-2f6f3a1c7d11';
const tasks = { exercises: [exercise.uuid, other], questions: ['ch/a', 'ch/b', 'ch/c'] };

test('counts exercises passed in any version, and questions whose latest answer is right', () => {
  const progress = {
    answers: [answer({ version: 'old', passed: draft('x', 1) }), answer(), answer({ uuid: other, attempted: true })],
    quiz: [
      { question: 'ch/a', first: choice([1], 1), latest: choice([0], 2, true), tries: 2 },
      { question: 'ch/b', first: choice([0], 1, true), latest: choice([1], 2), tries: 2 },
      { question: 'elsewhere/c', first: choice([0], 1, true), latest: choice([0], 1, true), tries: 1 },
    ],
  };
  expect(countProgress(progress, tasks)).toEqual({ exercises: { done: 1, of: 2 }, quiz: { done: 1, of: 3 } });
  expect(countProgress({ answers: [], quiz: [] }, tasks)).toEqual({
    exercises: { done: 0, of: 2 },
    quiz: { done: 0, of: 3 },
  });
});
