import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/book/problem.ts';
import { checkAll } from '../../src/cli/check/checkAll.ts';
import { registry as small, smallBook } from './mdx/compile.ts';
import { program, sound } from './soundExercise.ts';
import { writeFile } from './temporaryBook.ts';

/*
 * What authors do to a sound book, and what `npm run check` says of it: at least once the message that the mistake
 * deserves, always with file, line and what to do, never a stack.
 */
const registry = { ...small, Hint: { from: '/Hint.astro' } };
const losses = 'content/chapters/losses';
const double = 'content/chapters/descent/exercises/double';
const quiz = `${losses}/quiz.yml`;
const soundQuiz = `- id: way-down
  question: Which way does the gradient point?
  choices:
    - text: up
      correct: true
      reason: It is the direction of steepest ascent.
    - text: down
      reason: Its negative does.
`;

class Book {
  root = smallBook('Fine.\n', {
    ...Object.fromEntries(Object.entries(sound).map(([file, text]): [string, string] => [`${double}/${file}`, text])),
    [quiz]: soundQuiz,
  });
  write(file: string, text: string) {
    writeFile(this.root, file, text);
  }
  add(text: string) {
    this.edit(`${losses}/index.mdx`, 'Fine.', text);
  }
  edit(file: string, from: string | RegExp, to: string) {
    const place = path.join(this.root, file);
    const before = readFileSync(place, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    writeFileSync(place, after);
  }
  bytes(file: string, change: (text: string) => Buffer) {
    const place = path.join(this.root, file);
    writeFileSync(place, change(readFileSync(place, 'utf8')));
  }
  remove(file: string) {
    rmSync(path.join(this.root, file));
  }
  async problems() {
    return (await checkAll({ root: this.root, registry, only: [] })).map(formatProblem);
  }
}

test('the sound book has no problem', async () => {
  expect(await new Book().problems()).toEqual([]);
});

test('line ends of Windows are no mistake, and change no line number', async () => {
  const book = new Book();
  const files = [`${losses}/index.mdx`, quiz, `${double}/prompt.mdx`, `${double}/checks.ts`, 'content/glossary.yml'];
  for (const file of files) book.bytes(file, (text) => Buffer.from(text.replaceAll('\n', '\r\n')));
  expect(await book.problems()).toEqual([]);
  book.edit(quiz, 'correct: true', 'correct: yes, it is');
  expect(await book.problems()).toEqual([`${quiz}:5: "choices.0.correct" must be a value of type boolean; correct it`]);
});

test.for<[string, (book: Book) => void, string | RegExp]>([
  // Signs and encodings
  [
    'a byte order mark',
    (book) => book.bytes(quiz, (text) => Buffer.from(`\uFEFF${text}`)),
    'quiz.yml:1: begins with a byte order mark; save it',
  ],
  [
    'UTF-16',
    (book) => book.bytes('content/glossary.yml', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    'glossary.yml:1: saved as UTF-16; save it',
  ],
  [
    'GBK',
    (book) =>
      book.bytes('content/glossary.yml', (text) =>
        Buffer.concat([Buffer.from(text), Buffer.from([35, 0xcb, 0xf0, 10])]),
      ),
    'glossary.yml:6: not UTF-8 here',
  ],
  [
    'a tab in YAML',
    (book) => book.edit(quiz, '  question', '\tquestion'),
    'quiz.yml:2: a tab at the beginning of the line; YAML is indented by spaces',
  ],
  [
    'wrong indentation in YAML',
    (book) => book.edit(quiz, '      correct', '        correct'),
    /quiz\.yml:[45]: .*; correct the YAML here/,
  ],
  [
    'a colon in a sentence',
    (book) => book.edit(quiz, 'Its negative does.', 'No: its negative does.'),
    /quiz\.yml:\d: .*; correct the YAML here/,
  ],
  [
    'a quote left open',
    (book) => book.edit(quiz, 'Its negative does.', '"Its negative does.'),
    /quiz\.yml:\d+: .*; correct the YAML here/,
  ],
  // The course
  [
    'a slug with spaces in the course',
    (book) => book.edit('content/course.yml', '[losses,', '[the losses,'),
    'course.yml:4: "parts.0.chapters.0": must be lower-case words',
  ],
  [
    'a folder in Chinese',
    (book) => book.write('content/chapters/损失 函数/index.mdx', 'x'),
    'content/chapters/损失 函数/index.mdx:1: bad folder name: "损失 函数"; it is the chapter’s address'.replace(
      '’',
      "'",
    ),
  ],
  [
    'a chapter listed twice',
    (book) => book.edit('content/course.yml', 'losses,', 'losses, losses,'),
    'course.yml:4: chapter listed twice: "losses"',
  ],
  [
    'a chapter without its folder',
    (book) => book.edit('content/course.yml', 'descent]', 'descent, graphs]'),
    'course.yml:4: unknown chapter: "graphs" has no folder',
  ],
  ['no course', (book) => book.remove('content/course.yml'), 'course.yml:1: missing file; write one'],
  [
    'a number used twice',
    (book) => book.edit(`${losses}/index.mdx`, 'number: 4', 'number: 5'),
    'course.yml:4: number used twice: 5',
  ],
  // A chapter
  [
    'no frontmatter',
    (book) => book.edit(`${losses}/index.mdx`, '---\n', ''),
    'losses/index.mdx:1: no frontmatter; begin with ---',
  ],
  [
    'a title forgotten',
    (book) => book.edit(`${losses}/index.mdx`, 'title: Losses\n', ''),
    'losses/index.mdx:2: "title" is missing; add it',
  ],
  [
    'a field misspelled',
    (book) => book.edit(`${losses}/index.mdx`, 'summary:', 'sumary:'),
    'losses/index.mdx:4: unknown field "sumary"; known fields: title, number',
  ],
  [
    'one objective',
    (book) => book.edit(`${losses}/index.mdx`, '  - Say why it is so.\n', ''),
    'losses/index.mdx:5: "objectives" is too short: at least 2',
  ],
  [
    'a prerequisite that is none',
    (book) => book.edit(`${losses}/index.mdx`, 'objectives:', 'requires: [graphs]\nobjectives:'),
    'losses/index.mdx:5: requires an unknown chapter: "graphs"',
  ],
  [
    'a circle of prerequisites',
    (book) => {
      book.edit(`${losses}/index.mdx`, 'objectives:', 'requires: [descent]\nobjectives:');
      book.edit('content/chapters/descent/index.mdx', 'objectives:', 'requires: [losses]\nobjectives:');
    },
    /index\.mdx:5: chapters require each other: (descent → losses → descent|losses → descent → losses); take one requirement out/,
  ],
  [
    'an unknown component',
    (book) => book.add('<HingeBar />'),
    'unknown component: <HingeBar>; did you mean "HingeBars"?',
  ],
  [
    'a component left open',
    (book) => book.add('<Note>Left open.'),
    /losses\/index\.mdx:\d+(:\d+)?: not valid MDX: .*; correct it/,
  ],
  ['a brace', (book) => book.add('The set {1, 2.'), /losses\/index\.mdx:\d+(:\d+)?: not valid MDX: .*; correct it/],
  [
    'a figure without an id',
    (book) => book.add('<Figure caption="Bars.">\n  <HingeBars />\n</Figure>'),
    'attribute missing: <Figure> needs id="…"',
  ],
  [
    'a figure’s id used twice',
    (book) =>
      book.add(
        '<Figure id="fig:a" caption="A.">\n  <HingeBars />\n</Figure>\n\n<Figure id="fig:a" caption="B.">\n  <HingeBars />\n</Figure>',
      ),
    'id used twice: "fig:a" is also on line',
  ],
  ['a link to nothing', (book) => book.add('See [](#fig:none).'), 'unknown target: "#fig:none"'],
  ['a link to no chapter', (book) => book.add('See [](graphs).'), 'unknown chapter: "graphs"'],
  [
    'a formula that does not end',
    (book) => book.add('So $\\frac{a$.'),
    /losses\/index\.mdx:\d+:\d+: formula: .*; correct the LaTeX/,
  ],
  [
    'an unknown symbol',
    (book) => book.add('So $\\logitt$.'),
    'formula: unknown command: \\logitt; did you mean "\\logit"?',
  ],
  [
    'an unknown term',
    (book) => book.add('A [loss](term:hinge-los).'),
    'unknown term: "hinge-los"; did you mean "hinge-loss"?',
  ],
  [
    'an unknown work',
    (book) => book.add('As they say [@cramer2001].'),
    'unknown reference: "@cramer2001"; did you mean "crammer2001"',
  ],
  ['a number that nobody computes', (book) => book.add('It is <Num of="dogLoss" />.'), 'unknown number: "dogLoss"'],
  [
    'numbers that throw',
    (book) => book.write(`${losses}/numbers.ts`, 'export default {};\nthrow new Error("no data");\n'),
    /numbers\.ts:2: can't be run: no data; correct the code/,
  ],
  [
    'an image that is missing',
    (book) => book.add('![A hill](hill.png)'),
    'image not found: "hill.png"; none is known yet',
  ],
  [
    'an image of 20 MB',
    (book) => {
      book.write(`${losses}/hill.png`, 'x'.repeat(2e7));
      book.add('![A hill](hill.png)');
    },
    'image too large: "hill.png" has 20.0 MB, a page may carry 0.5; make it smaller',
  ],
  [
    'an image from elsewhere',
    (book) => book.add('![A hill](https://example.org/hill.png)'),
    'image from elsewhere: "https://example.org/hill.png"',
  ],
  ['an image without words', (book) => book.add('![](hill.png)'), 'image without words: "hill.png"; say between'],
  // Data
  [
    'a term twice',
    (book) => book.edit('content/glossary.yml', /^[\s\S]*$/, '$&$&'),
    'glossary.yml:6: id used twice: "hinge-loss" is also on line 1; rename one',
  ],
  [
    'a macro that KaTeX has',
    (book) => book.edit('content/notation.yml', '\\logit', '\\alpha'),
    'macro taken: "\\alpha"',
  ],
  [
    'a work without its year',
    (book) => book.edit('content/references.bib', ', year = {2001}', ''),
    'year missing in "crammer2001"',
  ],
  [
    'a concept that points nowhere',
    (book) =>
      book.write(
        'content/concepts.yml',
        '- id: walk\n  name: Walk\n  section: descent#walk\n  widget: Bowl\n  exercise: descent/walk\n',
      ),
    'concepts.yml:1: unknown widget: "Bowl"',
  ],
  // A quiz
  [
    'a quiz without a right answer',
    (book) => book.edit(quiz, '      correct: true\n', ''),
    'quiz.yml:3: "0.choices": none is right; mark one with correct: true'.replace('0.', ''),
  ],
  [
    'a choice without a reason',
    (book) => book.edit(quiz, '      reason: Its negative does.\n', ''),
    '"choices.1.reason" is missing; add it',
  ],
  [
    'two questions with one id',
    (book) => book.edit(quiz, /^[\s\S]*$/, '$&$&'),
    'quiz.yml:9: id used twice: "way-down"',
  ],
  // An exercise
  [
    'no solution',
    (book) => book.remove(`${double}/solution.ts`),
    'double/solution.ts:1: missing file; write the reference answer',
  ],
  [
    'an entry misspelled',
    (book) => book.edit(`${double}/prompt.mdx`, '[double]', '[duoble]'),
    'exports no function "duoble", which prompt.mdx names as entry',
  ],
  [
    'a solution that does not parse',
    (book) => book.write(`${double}/solution.ts`, program('return 2 *;')),
    'double/solution.ts:2: does not load:',
  ],
  [
    'a solution that is wrong',
    (book) => book.write(`${double}/solutions/sum.ts`, program('return x + 1;')),
    'solutions/sum.ts:1: this solution must pass, but:',
  ],
  [
    'a solution with a type error',
    (book) => {
      book.write(`${double}/solutions/sum.ts`, program('const twice: string = x + x;\n  return Number(twice);'));
      book.write(
        'content/tsconfig.json',
        '{ "include": ["chapters/*/exercises/*/solutions"], "compilerOptions": { "noEmit": true } }',
      );
    },
    "solutions/sum.ts:2:9: type error: Type 'number' is not assignable to type 'string'. (TS2322); correct it",
  ],
  [
    'a starter that is right',
    (book) => book.write(`${double}/starter.ts`, program('return 2 * x;')),
    'starter.ts:1: the starter passes; take the answer out of it',
  ],
  [
    'a mistake that is none',
    (book) => book.write(`${double}/mistakes/squares.ts`, program('return 2 * x;')),
    'squares.ts:1: this mistake passes',
  ],
  [
    'a mistake without its text',
    (book) => book.remove(`${double}/mistakes/squares.md`),
    'squares.ts:1: mistake without a text; write squares.md',
  ],
  [
    'a uuid that is none',
    (book) => book.edit(`${double}/prompt.mdx`, /uuid: .*/, 'uuid: 12'),
    /double\/prompt\.mdx:2: "uuid".*; /,
  ],
  [
    'two hints',
    (book) => book.edit(`${double}/prompt.mdx`, /<Hint>[\s\S]*?<\/Hint>/, ''),
    'too few hints: 2; write three to five',
  ],
  [
    'checks without a draw',
    (book) => book.edit(`${double}/checks.ts`, /count: 2, draw.*\]/, 'cases: [[7]]'),
    'no group draws its cases; give one a draw',
  ],
])('%s', { timeout: 30_000 }, async ([, spoil, message]) => {
  const book = new Book();
  spoil(book);
  const problems = await book.problems();
  const told = problems.filter((problem) =>
    typeof message === 'string' ? problem.includes(message) : message.test(problem),
  );
  expect(told, problems.join('\n')).not.toEqual([]);
  for (const problem of problems) expect(problem).toMatch(/^content\/[^\n]+?:\d+(:\d+)?: [^\n]+$/);
});
