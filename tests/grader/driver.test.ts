import { expect, test } from 'vitest';
import { loadExercise, tryExercises } from '#book/exercises/exercise.ts';
import { gateProblems } from '#book/exercises/gates.ts';
import { runInProcess } from '#book/exercises/runInProcess.ts';
import { formatProblem } from '#book/problem.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { grade } from '#grader/grade.ts';
import { temporaryBook } from '../book/temporaryBook.ts';

const folder = 'content/chapters/arithmetic/exercises/counter';
const counter = (body: string) => `let shared = 0;

export class Counter {
  count = 0;
  add(step: number) {
    ${body}
  }
}
`;

/** An exercise whose answer is a class. */
const files = {
  'prompt.mdx': `---
uuid: 7b0d8a52-3f0e-4a5c-9d55-0a4f6d1c2b91
title: A counter
entry: [Counter]
concepts: [counting]
difficulty: easy
points: 1
---

Count.
${'\n<Hint>\n\nAdd.\n\n</Hint>\n'.repeat(3)}`,
  'starter.ts': counter(''),
  'solution.ts': counter('this.count += step;'),
  'driver.ts': `import type { Plain } from '#grader/types.ts';

/** A name that the solution has too. */
const shared: Plain[] = [];

export function countsOf(submission: typeof import('./solution.ts'), steps: number[], _note: Plain): Plain {
  const counter = new submission.Counter();
  return steps.map((step) => {
    counter.add(step);
    return counter.count + shared.length;
  });
}
`,
  'checks.ts': `export default {
  groups: [
    { name: 'three steps', visible: true, call: 'countsOf', cases: [[[1, 2, 3], null]] },
    { name: 'any steps', call: 'countsOf', count: 2, draw: (random) => [[random.uniform(1, 2), random.uniform(1, 2)], null] },
  ],
};
`,
  'mistakes/replaces.ts': counter('this.count = step;'),
  'mistakes/replaces.md': 'You forget the count so far.\n',
  'notes.md': 'Counting.\n',
};

const book = (change: Record<string, string> = {}) =>
  temporaryBook(
    Object.fromEntries(Object.entries({ ...files, ...change }).map(([file, text]) => [`${folder}/${file}`, text])),
  );

async function loading(change: Record<string, string>): Promise<string[]> {
  const { problems } = await tryExercises(book(change));
  return problems.map(formatProblem).map((message) => message.replaceAll(`${folder}/`, ''));
}

async function submit(code: string) {
  const exercise = await loadExercise('arithmetic', 'counter', book());
  return grade(makeAnswerKey(exercise, 1), code, async () => runInProcess());
}

test('solution, starter and mistakes are called by the driver', async () => {
  const exercise = await loadExercise('arithmetic', 'counter', book());
  expect(await gateProblems(exercise, [1, 2])).toEqual([]);
  const key = makeAnswerKey(exercise, 1);
  expect(key.cases[0]).toMatchObject({ call: 'countsOf', args: [[1, 2, 3], null], expected: [1, 3, 6] });
  expect(key.mistakes[0]!.outputs[0]).toEqual({ value: [1, 2, 3] });
  expect(key.classes).toEqual(['Counter']);
  expect(key.driver).toMatchObject({ exports: ['countsOf'] });
  expect(key.driver!.code).toMatch(/^\s*\/\*\* A name/);
});

test('a change of the driver makes a new version', async () => {
  const versions = await Promise.all(
    [book(), book({ 'driver.ts': files['driver.ts'].replace('A name', 'One name') })].map(
      async (root) => (await loadExercise('arithmetic', 'counter', root)).version,
    ),
  );
  expect(new Set(versions).size).toBe(2);
});

test('an error in the code that it calls is placed in that code', async () => {
  const { summary, error } = await submit(counter('(undefined as any).count;'));
  expect(error).toMatchObject({ name: 'TypeError', line: 6 });
  expect(summary).toContain('TypeError on line 6: ');
  expect(summary).not.toContain('countsOf');
});

test('a class that is missing, or is something else, is asked for as a class', async () => {
  expect(await submit('export function counter() {}')).toMatchObject({
    verdict: 'error',
    summary: 'ExportError: There is no exported class Counter, only counter. Begin it with “export class Counter”.',
  });
  expect((await submit('export const Counter = { count: 0 };')).summary).toBe(
    'ExportError: The export Counter must be a class; it is an object.',
  );
});

test('what the driver does not find is said to be missed there', async () => {
  const { summary, cases } = await submit('export class Counter {\n  count = 0;\n}');
  expect(summary).toBe(
    'TypeError: counter.add is not a function. It arose in countsOf, which calls your code: is all there that the task names? 0 of 3 cases pass.',
  );
  expect(cases[0]).toMatchObject({ call: 'countsOf', status: 'error' });
});

test.for<[string, Record<string, string>, string]>([
  [
    'no export',
    { 'driver.ts': 'const unused = 1;' },
    'driver.ts:1: exports no function; write export function name(submission, …)',
  ],
  [
    'a value',
    { 'driver.ts': `${files['driver.ts']}export const limit = 3;` },
    'driver.ts:1: exports something else than a function: limit; keep it to the module',
  ],
  [
    'a name of the entry',
    { 'driver.ts': `${files['driver.ts']}export function Counter() {}` },
    'driver.ts:1: exports a name of the entry: Counter; give it another',
  ],
  [
    'an import',
    { 'driver.ts': `import { add } from '#engine';\n${files['driver.ts']}export const two = add;` },
    'driver.ts:1: does not load: imports "#engine"',
  ],
  [
    'not readable',
    { 'driver.ts': 'export function countsOf( {\n  return 1 +;\n}' },
    'driver.ts:2: does not load: driver.ts: Unexpected token',
  ],
  [
    'a call of what it has not',
    { 'checks.ts': files['checks.ts'].replace("call: 'countsOf'", "call: 'countOf'") },
    `checks.ts:3: group "three steps" calls "countOf", not among the entry and the driver's exports: Counter, countsOf; add it there`,
  ],
])('a driver is checked: %s', async ([, change, message]) => {
  expect(await loading(change)).toContainEqual(expect.stringContaining(message));
});
