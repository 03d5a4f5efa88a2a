import { describe, expect, test } from 'vitest';
import { loadExercises } from '#book/exercises/exercise.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { grade } from '#grader/grade.ts';
import { runInProcess } from './runInProcess.ts';

/** The book's own programs, judged as a learner's would be: typed source in, report out. */
describe.each(await loadExercises())('$id', (exercise) => {
  const key = makeAnswerKey(exercise, exercise.seed);
  const { starter, solution, solutions, mistakes } = exercise.files;
  const submit = (source: string) => grade(key, source, async () => runInProcess(), exercise.checks.properties);

  test.each([solution, ...solutions])('passes: $file', async ({ source }) => {
    expect(await submit(source)).toMatchObject({ verdict: 'pass', diagnosis: [] });
  });
  test('does not pass: the starter', async () => expect((await submit(starter.source)).verdict).not.toBe('pass'));
  test.each(mistakes.flatMap(({ id, programs }) => programs.map(({ file, source }) => ({ id, file, source }))))(
    'is named: $file',
    async ({ id, source }) => {
      const report = await submit(source);
      expect(report.verdict).not.toBe('pass');
      expect(report.mistake?.id).toBe(id);
    },
  );
});
