import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { checkBook } from '#book/check.ts';
import { loadExercise } from '#book/exercises/exercise.ts';
import { gateProblems } from '#book/exercises/gates.ts';
import { formatProblem } from '#book/problem.ts';
import { registry } from '../../components/registry.ts';
import { temporaryBook } from '../book/temporaryBook.ts';
import { copyOfBook } from './copyOfBook.ts';

/** The recipes of CONTRIBUTING.md, followed to the letter in a copy of the book. */
const recipes = Object.fromEntries(
  [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(
    ([, file, text]) => [file!, text!] as const,
  ),
);
const lesson = 'content/chapters/temperature';

function bookWithRecipes(): string {
  const root = copyOfBook();
  const course = readFileSync('content/course.yml', 'utf8');
  const listed = course.replace(/(\n +- )([a-z-]+)\s*$/, '$1$2$1temperature\n');
  const files = { ...recipes, 'content/course.yml': listed };
  const written = temporaryBook(files);
  cpSync(written, root, { recursive: true });
  return root;
}

const root = bookWithRecipes();

test('the guide has the files of all three recipes', () => {
  expect(Object.keys(recipes).length).toBeGreaterThanOrEqual(11);
});

/** All chapters are compiled, and there will be more. */
const wholeBook = { timeout: 300_000 };

test('the lesson passes every check of the book', wholeBook, async () => {
  const withWidget = { ...registry, LogitCoin: { from: '/components/widgets/LogitCoin/View.tsx' } };
  expect((await checkBook(withWidget, root)).map(formatProblem)).toEqual([]);
});

test('the check is not blind: without its widget the lesson fails', wholeBook, async () => {
  const [problem] = await checkBook(registry, root);
  expect(formatProblem(problem!)).toMatch(new RegExp(`^${lesson}/index.mdx:\\d+.*<LogitCoin>`));
});

test('the widget draws its first picture on the server', async () => {
  const { default: LogitCoin } = await import(path.join(root, 'components/widgets/LogitCoin/View.tsx'));
  expect(renderToString(<LogitCoin />)).toContain('A logit of 2.0 stands for a probability of 0.881.');
});

test('the exercise passes its gates', async () => {
  const exercise = await loadExercise('temperature', 'heated', root);
  expect((await gateProblems(exercise, [1, 2, 3])).map(formatProblem)).toEqual([]);
});
