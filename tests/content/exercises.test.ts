import { describe, expect, test } from 'vitest';
import { loadExercises } from '#book/exercises/exercise.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';

const exercises = await loadExercises();

describe.each(exercises)('$id', (exercise) => {
  test('has an answer key', () => {
    const key = makeAnswerKey(exercise, exercise.seed);
    expect(key.cases.some(({ visible }) => visible)).toBe(true);
    for (const { id, outputs } of key.mistakes)
      expect(outputs, id).not.toEqual(key.cases.map(({ expected }) => ({ value: expected })));
  });
});
