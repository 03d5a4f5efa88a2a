import { expect, test } from 'vitest';
import { effectOf } from '#book/authoring/effectOf.ts';

const none = { onNumbers: false, onChapters: false, onEngine: false };

test.each([
  ['content/chapters/a/exercises/one/mistakes/late.md', { ...none, exercise: 'a/one' }],
  ['content/chapters/a/exercises/one/checks.ts', { ...none, exercise: 'a/one' }],
  ['content/chapters/a/index.mdx', none],
  ['content/chapters/a/quiz.yml', { ...none, onChapters: true }],
  ['content/chapters/a/numbers.ts', { ...none, onChapters: true, onNumbers: true }],
  ['content/glossary.yml', { ...none, onChapters: true }],
  ['src/engine/tensor.ts', { onNumbers: true, onChapters: true, onEngine: true }],
  ['src/grader/judge.ts', { ...none, onEngine: true }],
  // The browser's own affair, or nothing that a page shows.
  ['components/widgets/HingeBars/View.tsx', undefined],
  ['content/schemas/quiz.json', undefined],
  ['docs/editions.md', undefined],
])('%s', (file, effect) => {
  expect(effectOf(file)).toEqual(effect);
});
