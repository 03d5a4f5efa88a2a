import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { useEdition } from '../../src/book/edition/folder.ts';
import { formatProblem } from '../../src/book/problem.ts';
import { checkWidgets } from '../../src/book/widgets/check.ts';
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
    /losses\/index\.mdx:9:1: not valid MDX: <Note> is never closed; write <\/Note> after/,
  ],
  [
    'a brace',
    (book) => book.add('The set {1, 2.'),
    /losses\/index\.mdx:\d+(:\d+)?: not valid MDX: braces hold code here: .*; write \\{ and \\} for braces/,
  ],
  [
    'a set in braces',
    (book) => book.add('A label is in {cat, dog}.'),
    `losses/index.mdx:9:15: braces run as code: {cat, dog}; write \\{cat, dog\\} for braces`,
  ],
  [
    'a sign for less',
    (book) => book.add('For all a <b and c.'),
    /losses\/index\.mdx:\d+(:\d+)?: not valid MDX: (a < begins a component here|<b> is never closed)/,
  ],
  [
    'a sign for less before a number',
    (book) => book.add('For all p <5 it holds.'),
    /losses\/index\.mdx:9:12: not valid MDX: a < begins a component here: .*; write \\< for the sign/,
  ],
  [
    'an unknown macro in the glossary, in a term that the text uses',
    (book) => {
      book.add('A [hinge](term:hinge-loss).');
      book.edit('content/glossary.yml', '$\\delta$', '$\\deltaa$');
    },
    'content/glossary.yml:1: formula: unknown command: \\deltaa; ',
  ],
  [
    'an unknown macro in the notation',
    (book) => book.edit('content/notation.yml', 'before softmax.', 'before $\\sofmax$.'),
    'content/notation.yml:1: formula: unknown command: \\sofmax; ',
  ],
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

test.for<[string, (book: Book) => void, number]>([
  [
    'numbers that throw, with the names from them',
    (book) => {
      book.add('It is <Num of="one" /> and $\\num{two}$.');
      book.write(`${losses}/numbers.ts`, `throw new Error('oops');\n`);
    },
    1,
  ],
  [
    'a figure left open, with the prompts of its chapter',
    (book) => book.edit('content/chapters/descent/index.mdx', /$/, '\n<Figure id="fig:x" caption="X.">\n\nText.\n'),
    1,
  ],
])('is one problem and no more: %s', { timeout: 30_000 }, async ([, spoil, count]) => {
  const book = new Book();
  spoil(book);
  const problems = await book.problems();
  expect(problems, problems.join('\n')).toHaveLength(count);
});

test('an edition whose folder is not there', async () => {
  const book = new Book();
  useEdition(book.root, path.join(book.root, 'my-cuorse'));
  expect(await book.problems()).toContainEqual(expect.stringContaining('course.yml:1: missing file; write one'));
});

/** A widget's files: the model is called in the view. */
interface Files {
  'View.tsx'?: string;
  'model.ts'?: string;
}

const view = (line: string, imports = '') =>
  `${imports}\nimport { useState } from 'preact/hooks';\n\nexport default function Widget() {\n  const [a] = useState(1);\n  ${line}\n  return <p>{a}</p>;\n}\n`;
const calling = view('half(a);', "import { half } from './model.ts';");
const page = 'the first picture is drawn without a page';

/** Each stands in a figure of its own, in this order. */
const brokenWidgets: [string, Files, string][] = [
  [
    'throws on the server',
    { 'View.tsx': view('const rows: { score: number }[] = []; rows[0]!.score;') },
    `View.tsx:6: throws on the server, in Figure 4.1 of losses: Cannot read properties of undefined (reading 'score'); correct it; ${page}`,
  ],
  [
    'reads the window while it draws',
    { 'View.tsx': view('window.innerWidth;') },
    `View.tsx:6: throws on the server, in Figure 4.2 of losses: window is not defined; ${page}, where there is no window: read it in useEffect`,
  ],
  [
    'has a model that throws in the engine',
    {
      'View.tsx': calling,
      'model.ts': `import { matmul, tensor } from '#engine';\n\nexport const half = (a: number) =>\n  matmul(tensor([[a]]), tensor([[1], [2]]));\n`,
    },
    'model.ts:4: throws on the server, in Figure 4.3 of losses: matmul: inner sizes differ',
  ],
  [
    'does not parse',
    { 'View.tsx': view('const a = ;') },
    'View.tsx:6: does not load, in Figure 4.4 of losses: Unexpected token; correct it',
  ],
  [
    'has a model that does not parse',
    { 'View.tsx': calling, 'model.ts': 'export const half = 1;\nconst 2 = 1;\n' },
    'model.ts:2: does not load, in Figure 4.5 of losses: Unexpected token; correct it',
  ],
  [
    'imports a file that is missing',
    { 'View.tsx': calling },
    "View.tsx:1: does not load, in Figure 4.6 of losses: Cannot find module 'components/widgets/W6/model.ts'; correct it",
  ],
  [
    'imports a name that its model does not have',
    { 'View.tsx': calling, 'model.ts': 'export const third = 1;\n' },
    "View.tsx:1: does not load, in Figure 4.7 of losses: The requested module './model.ts' does not provide an export named 'half'",
  ],
  [
    'exports nothing to draw',
    { 'View.tsx': 'export const a = 1;\n' },
    'View.tsx:1: does not load, in Figure 4.8 of losses: no default export; write export default function W8(props: WidgetProps)',
  ],
  [
    'never ends',
    {
      'View.tsx': calling,
      'model.ts': 'export function half(a: number) {\n  while (a > 0) {\n    a = 1 / a;\n  }\n}\n',
    },
    'model.ts:',
  ],
  [
    'has no View.tsx',
    { 'model.ts': 'export const half = 1;\n' },
    'View.tsx:1: missing file, which Figure 4.10 of losses needs; write export default function W10(props: WidgetProps)',
  ],
];

describe('a widget that', () => {
  const names = brokenWidgets.map((_, index) => `W${index + 1}`);
  let problems: string[];
  beforeAll(async () => {
    const book = new Book();
    book.add(
      names
        .map((name) => `<Figure id="fig:${name.toLowerCase()}" caption="A.">\n  <${name} />\n</Figure>\n`)
        .join('\n'),
    );
    for (const [index, [, files]] of brokenWidgets.entries())
      for (const [file, text] of Object.entries(files)) book.write(`components/widgets/${names[index]}/${file}`, text);
    const entries = names.map((name) => [name, { from: `/components/widgets/${name}/View.tsx` }] as const);
    const widgets = { ...registry, ...Object.fromEntries(entries) };
    problems = (await checkWidgets(widgets, { root: book.root, patience: 600 })).map(formatProblem);
  }, 60_000);

  test.for(brokenWidgets.map(([what, , message], index) => [what, names[index]!, message] as const))(
    '%s',
    ([what, name, message]) => {
      const told = problems.filter((problem) => problem.startsWith(`components/widgets/${name}/`));
      expect(told).toEqual([expect.stringContaining(message)]);
      expect(told[0]).not.toMatch(/\n|file:/);
      if (what === 'never ends')
        expect(told[0]).toMatch(/model\.ts:[23]: does not end when it is drawn, in Figure 4\.9 of losses; does a loop/);
    },
  );

  test('starts at a scene that is none is told where the text says so', async () => {
    const book = new Book();
    book.add('<Coin scene="logt:3" />\n\n<Coin scene="logit:3" />');
    book.write(
      'components/widgets/Coin/View.tsx',
      `import { number } from '#components/controls/fields.ts';
import { defineScene } from '#components/controls/scene.ts';
import { useScene, type WidgetProps } from '#components/controls/useScene.ts';
const coin = defineScene('Coin', { logit: number(2, { min: -6, max: 6, step: 0.1 }) });
export default function Coin(props: WidgetProps) {
  return <p>{useScene(coin, props).state.logit}</p>;
}
`,
    );
    const widgets = { ...registry, Coin: { from: '/components/widgets/Coin/View.tsx' } };
    const found = await checkWidgets(widgets, { root: book.root });
    expect(found.map(formatProblem)).toEqual([
      `${losses}/index.mdx:9: <Coin>: not a scene: "logt:3"; write it as in a copied link, with the fields logit`,
    ]);
  });
});
