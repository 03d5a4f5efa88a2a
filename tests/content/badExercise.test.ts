import { expect, test } from 'vitest';
import { loadExercise, tryExercises } from '#book/exercises/exercise.ts';
import { gateProblems } from '#book/exercises/gates.ts';
import { formatProblem } from '#book/problem.ts';
import { hint, program, sound } from '../book/soundExercise.ts';
import { temporaryBook } from '../book/temporaryBook.ts';

const folder = 'content/chapters/arithmetic/exercises/double';
type Change = { [file: string]: string | undefined };

function book(change: Change): string {
  const files = Object.entries({ ...sound, ...change }).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  return temporaryBook(Object.fromEntries(files.map(([file, text]) => [`${folder}/${file}`, text])));
}

const withoutFolder = (message: string) => message.replaceAll(`${folder}/`, '');

async function loading(change: Change): Promise<string[]> {
  const { problems } = await tryExercises(book(change));
  return problems.map(formatProblem).map(withoutFolder);
}

async function gates(change: Change): Promise<string[]> {
  const exercise = await loadExercise('arithmetic', 'double', book(change));
  return (await gateProblems(exercise, [1, 2])).map(formatProblem).map(withoutFolder);
}

const prompt = (from: string | RegExp, to: string) => ({ 'prompt.mdx': sound['prompt.mdx'].replace(from, to) });
const checks = (from: string, to: string) => ({ 'checks.ts': sound['checks.ts'].replace(from, to) });

test('a sound exercise has no problem', async () => {
  expect(await loading({})).toEqual([]);
  expect(await gates({})).toEqual([]);
  const [mistake] = (await loadExercise('arithmetic', 'double', book({}))).mistakes;
  expect(mistake!.html).toMatch(/^<p>You multiply <span class="formula">.*katex/);
});

test.for<[string, Change, string]>([
  [
    'prompt',
    { 'prompt.mdx': undefined },
    'prompt.mdx:1: missing file; write the task, then three to five <Hint>…</Hint>',
  ],
  ['starter', { 'starter.ts': undefined }, 'starter.ts:1: missing file; write what the learner begins with'],
  ['solution', { 'solution.ts': undefined }, 'solution.ts:1: missing file; write the reference answer'],
  ['checks', { 'checks.ts': undefined }, 'checks.ts:1: missing file; write export default defineChecks('],
  [
    'notes',
    { 'notes.md': undefined },
    'notes.md:1: missing file; write for instructors: objectives and common trouble',
  ],
])('a missing file is named: %s', async ([, change, message]) => {
  expect(await loading(change)).toEqual([expect.stringContaining(message)]);
});

test.for<[string, Change, string]>([
  ['file', { 'solutoin.ts': '' }, 'solutoin.ts:1: unknown file; an exercise holds prompt.mdx, starter.ts,'],
  ['folder', { 'mistake/squares.ts': '' }, 'mistake:1: unknown folder; an exercise has solutions/ and mistakes/'],
  [
    'solution',
    { 'solutions/sum.js': '' },
    'solutions/sum.js:1: unknown file; further right answers are called <name>.ts',
  ],
  ['mistake', { 'mistakes/Bad Name.ts': '' }, 'mistakes/Bad Name.ts:1: bad name; call a mistake by lower-case words'],
])('a file left over or misnamed is reported: %s', async ([, change, message]) => {
  expect(await loading(change)).toEqual([expect.stringContaining(message)]);
});

test('a mistake needs its text, and a text its mistake', async () => {
  expect(await loading({ 'mistakes/squares.md': undefined })).toEqual([
    'mistakes/squares.ts:1: mistake without a text; write squares.md, what its author is told',
  ]);
  expect(await loading({ 'mistakes/squares.ts': undefined })).toEqual([
    'mistakes/squares.md:1: text without a mistake; write squares.ts, the program that makes it',
  ]);
  expect(await loading({ 'mistakes/squares.md': '\n' })).toEqual([
    'mistakes/squares.md:1: empty text; say what is seen and what to look at',
  ]);
});

test.for<[string, Change, string]>([
  ['none', { 'prompt.mdx': 'Double it.' }, 'prompt.mdx:1: no frontmatter; begin with ---'],
  [
    'unknown field',
    prompt('points: 1', 'points: 1\nlevel: 3'),
    'prompt.mdx:7: unknown field "level"; known fields: uuid, title,',
  ],
  ['missing field', prompt('title: Twice as much\n', ''), 'prompt.mdx:2: "title" is missing; add it'],
  [
    'wrong value',
    prompt('difficulty: easy', 'difficulty: simple'),
    'prompt.mdx:5: "difficulty" must be one of: easy, medium, hard',
  ],
  ['no uuid', prompt(/uuid: .*/, 'uuid: double'), 'prompt.mdx:2: "uuid"'],
  ['broken YAML', prompt('entry: [double]', 'entry: [double'), 'correct the YAML here'],
])('frontmatter is checked at its line: %s', async ([, change, message]) => {
  expect((await loading(change))[0]).toContain(message);
});

test('three hints are the least', async () => {
  expect(await loading(prompt(hint, ''))).toEqual([
    'prompt.mdx:1: too few hints: 2; write three to five <Hint>…</Hint>',
  ]);
});

test.for(['starter.ts', 'solution.ts', 'solutions/sum.ts', 'mistakes/squares.ts'])(
  'every program exports the entry: %s',
  async (file) => {
    expect(await loading({ [file]: 'export function twice(x: number) { return x; }' })).toEqual([
      `${file}:1: exports no function "double", which prompt.mdx names as entry; write export function double(…)`,
    ]);
  },
);

test('a program that does not load is reported at its line', async () => {
  expect(await loading({ 'solution.ts': program('return 2 * ;') })).toEqual([
    'solution.ts:2: does not load: solution.ts: Unexpected token (2:14); correct it',
  ]);
  expect(await loading({ 'solution.ts': program('let x = 2; return x;') })).toEqual([
    expect.stringMatching(/^solution\.ts:2: does not load: .*already been declared; correct it$/),
  ]);
  expect(await loading({ 'starter.ts': `import { add } from 'lodash';\n${program('return add(x, x);')}` })).toEqual([
    expect.stringContaining(`starter.ts:1: does not load: imports "lodash", but an exercise's programs stand alone`),
  ]);
});

test('checks are checked', async () => {
  expect(await loading(checks('visible: true, ', ''))).toEqual([
    'checks.ts:1: no group is visible; set visible: true on the example that the prompt works through',
  ]);
  expect(await loading(checks("'any number'", "'three'"))).toEqual([
    'checks.ts:3: two groups have the name "three"; give each its own',
  ]);
  expect(await loading(checks("name: 'any number'", "name: 'any number', call: 'halve'"))).toEqual([
    `checks.ts:4: group "any number" calls "halve", not among the entry and the driver's exports: double; add it there`,
  ]);
  expect(await loading({ 'checks.ts': 'export const groups = [];' })).toEqual([
    'checks.ts:1: no checks; write export default defineChecks({ groups: [ … ] })',
  ]);
  expect(await loading(checks('cases: [[3]]', 'cases: [[three]]'))).toEqual([
    'checks.ts:3: does not load: three is not defined; correct it',
  ]);
});

test('a wrong formula in a text is reported', async () => {
  expect(await loading({ 'mistakes/squares.md': 'See\n$\\frac{x$.' })).toEqual([
    expect.stringMatching(/^mistakes\/squares\.md:2: formula: .*; correct the LaTeX$/),
  ]);
});

test('a folder is named as a function', async () => {
  const files = Object.entries(sound).map(([file, text]) => [`${folder}-it/${file}`, text]);
  const { problems } = await tryExercises(temporaryBook(Object.fromEntries(files)));
  expect(problems.map(formatProblem)).toEqual([
    `${folder}-it/prompt.mdx:1: bad folder name: "double-it"; call it as the function it asks for, such as doubleIt`,
  ]);
});

test('exercises are checked against each other', async () => {
  const copy = Object.entries(sound).map(([file, text]) => [`${folder}Again/${file}`, text]);
  const required = prompt('points: 1', 'points: 1\nrequires: [arithmetic/halve]')['prompt.mdx'];
  const root = temporaryBook({
    ...Object.fromEntries(Object.entries(sound).map(([file, text]) => [`${folder}/${file}`, text])),
    ...Object.fromEntries(copy),
    [`${folder}/prompt.mdx`]: required,
  });
  expect((await tryExercises(root)).problems.map(formatProblem)).toEqual([
    `${folder}Again/prompt.mdx:2: uuid used twice: that of arithmetic/double too (${folder}/prompt.mdx:2); give the copy a new one: npx node -p "crypto.randomUUID()"`,
    `${folder}/prompt.mdx:7: requires an exercise that does not exist: "arithmetic/halve"; did you mean "arithmetic/double"?`,
  ]);
});

test('all problems are told at once, as one error', async () => {
  const root = book({ 'notes.md': undefined, ...prompt('points: 1', 'points: 0') });
  await expect(loadExercise('arithmetic', 'double', root)).rejects.toThrow(
    /notes\.md:1: missing file; .*\n.*prompt\.mdx:6: "points" must be at least 1; correct it/,
  );
});

test('a solution that fails is reported', async () => {
  expect(await gates({ 'solutions/sum.ts': program('return x + 1;') })).toEqual([
    expect.stringMatching(
      /^solutions\/sum\.ts:1: this solution must pass, but: Not yet.* \(seed 1\); correct it, or the checks$/,
    ),
  ]);
  expect(await gates({ 'solution.ts': program('throw new Error("not written");') })).toEqual([
    'solution.ts:1: the solution fails on three: not written (seed 1); correct it, or the checks',
  ]);
});

test('a case without an argument that the solution needs is reported', async () => {
  expect(await gates(checks('cases: [[3]]', 'cases: [[]]'))).toContainEqual(
    'checks.ts:1: the solution answers NaN on three: double got 0 arguments, []; give the case every argument, or correct the solution',
  );
});

test('a starter that passes is reported', async () => {
  expect(await gates({ 'starter.ts': sound['solution.ts'] })).toEqual([
    'starter.ts:1: the starter passes; take the answer out of it',
  ]);
});

test('a mistake that passes, or that another hides, is reported', async () => {
  expect(await gates({ 'mistakes/squares.ts': program('return x * 2;') })).toEqual([
    'mistakes/squares.ts:1: this mistake passes (seed 1); give checks.ts a fixed case that tells it from a right answer',
  ]);
  expect(
    await gates({ 'mistakes/zsquares.ts': program('return x ** 2;'), 'mistakes/zsquares.md': 'You square.' }),
  ).toEqual([
    'mistakes/zsquares.ts:1: this mistake is taken for "squares" (seed 1); give checks.ts a fixed case that tells the two apart',
  ]);
});

test('a mistake that never ends is reported', async () => {
  const change = {
    ...prompt('points: 1', 'points: 1\ntimeLimit: 1000'),
    'mistakes/squares.ts': program('while (true);'),
  };
  expect(await gates(change)).toEqual([
    expect.stringContaining('mistakes/squares.ts:1: this mistake is judged "timeout" and not recognized'),
  ]);
});

test('a mistake that only throws is reported', async () => {
  expect(await gates({ 'mistakes/squares.ts': program('return y * y;') })).toEqual([
    'mistakes/squares.ts:1: this mistake answers nothing: y is not defined (seed 1); correct it, so that it errs as a learner does',
  ]);
});

test('a property that a right answer breaks is reported', async () => {
  expect(await gates(checks('result > x', 'result < x'))).toEqual([
    'checks.ts:1: property "it grows" does not hold of the solution on three (seed 1): 6 is no more than 3; correct one of them',
    expect.stringContaining('(seed 2)'),
  ]);
});

test('draws that ignore their random numbers are reported', async () => {
  expect(await gates(checks('random.uniform(1, 2)', '7'))).toEqual([
    'checks.ts:1: group "any number" draws the same cases from two seeds; use the random it is given',
  ]);
  expect(
    await gates(
      checks("name: 'any number', count: 2, draw: (random) => [random.uniform(1, 2)]", "name: 'seven', cases: [[7]]"),
    ),
  ).toEqual(['checks.ts:1: no group draws its cases; give one a draw, so that answers cannot be listed']);
});
