import { describe, expect, test } from 'vitest';
import { loadExercises } from '#book/exercises/exercise.ts';
import { gateProblems } from '#book/exercises/gates.ts';
import { formatProblem } from '#book/problem.ts';

const exercises = await loadExercises();
const freshSeeds = Array.from({ length: 10 }, (_, index) => 1000 + index);

test('the book has exercises', () => {
  expect(exercises.length).toBeGreaterThan(0);
});

describe.each(exercises)('$id', (exercise) => {
  // Where a program trains a network each run takes its time.
  test('solutions pass on ten fresh seeds; the starter fails, and each mistake as itself', {
    timeout: 120_000,
  }, async () => {
    const problems = await gateProblems(exercise, [exercise.seed, ...freshSeeds]);
    expect(problems.map(formatProblem)).toEqual([]);
  });
});
