import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Answer, Progress } from '#book/progress/records.ts';
import { StoredWork } from '#components/progress/StoredWork.tsx';
import { answer, choice, draft, exercise } from '../../book/progress/samples.ts';

const chapter = {
  title: 'Loss functions',
  href: '/loss-functions/',
  exercises: [{ uuid: exercise.uuid, title: 'Softmax', href: '/loss-functions/#exercise-softmax' }],
  questions: ['loss-functions/why-logs', 'loss-functions/margin'],
};
const text = (progress: Progress | undefined) =>
  renderToString(<StoredWork chapters={[chapter]} progress={progress} />).replace(/<[^>]*>/g, ' ');
const result = { verdict: 'fail', summary: '', seed: 1, at: 1 } as const;

test.each<[string, Partial<Answer>]>([
  ['Not begun', {}],
  ['Begun', { draft: draft('x', 1) }],
  ['Tried', { draft: draft('x', 1), result }],
  ['Passed', { draft: draft('x', 1), passed: draft('y', 1), result }],
])('an exercise can be %s', (state, parts) => {
  expect(text({ answers: [answer(parts)], quiz: [] })).toMatch(new RegExp(`Softmax\\s+${state}`));
});

test('the quiz counts right answers, and those that were right at once', () => {
  const quiz = [
    { question: 'loss-functions/why-logs', first: choice([1], 1), latest: choice([0], 2, true), tries: 2 },
    { question: 'loss-functions/margin', first: choice([0], 1, true), latest: choice([0], 1, true), tries: 1 },
  ];
  expect(text({ answers: [], quiz })).toContain('2 of 2 right, 1 of them at the first try');
});

test('an exercise that this edition lacks is still named', () => {
  const uuid = exercise.uuid.replace('0b', '1c');
  expect(text({ answers: [answer({ uuid, id: 'other/gone' })], quiz: [] })).toContain('Also kept: other/gone.');
});

test('while the store is being read, no state is claimed', () => {
  expect(text(undefined)).not.toContain('Not begun');
});
