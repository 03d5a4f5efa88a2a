import { expect, test } from 'vitest';
import { createRightOfWay } from '#book/authoring/rightOfWay.ts';
import { type Answer, startThread, type Thread } from '#book/authoring/startThread.ts';
import { program, sound } from '../soundExercise.ts';
import { temporaryBook } from '../temporaryBook.ts';

const folder = 'content/chapters/arithmetic/exercises/double';

test('a thread runs an exercise, and reads the book for faults', { timeout: 60_000 }, async () => {
  const files = { ...sound, 'mistakes/squares.ts': program('return x + x;') };
  const root = temporaryBook(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text])),
  );
  const { promise, resolve, reject } = Promise.withResolvers<Answer[]>();
  const answers: Answer[] = [];
  const thread: Thread = startThread({ root, registry: {}, way: createRightOfWay() })((answer) => {
    answers.push(answer);
    if (answer.kind === 'book') resolve(answers);
    else if (answer.report.isDone) thread.give({ kind: 'book', isForgetting: false });
  }, reject);
  thread.give({ kind: 'exercise', id: 'arithmetic/double' });
  const told = await promise;
  thread.end();
  const reports = told.flatMap((answer) => (answer.kind === 'exercise' ? [answer.report] : []));
  expect(reports.at(-1)!.programs.map(({ problem }) => problem?.slice(0, 20))).toEqual([
    undefined,
    undefined,
    undefined,
    'this mistake passes ',
  ]);
  expect(told.at(-1)).toEqual({
    kind: 'book',
    problems: expect.arrayContaining([expect.stringMatching(/^content\/course\.yml:1: missing file/)]),
  });
});
