import { expect, test } from 'vitest';
import { areOneProblem, areTold, Book, descent, double, losses, quiz } from './book.ts';

test('the sound book has no problem', async () => {
  expect(await new Book().problems()).toEqual([]);
});

areTold([
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
      book.edit(`${descent}/index.mdx`, 'objectives:', 'requires: [losses]\nobjectives:');
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
  [
    'an image whose name has a space',
    (book) => book.add('![A hill](my hill.png)'),
    'losses/index.mdx:9:1: taken for words: ![A hill](my hill.png) has a space in its address; take it out',
  ],
  [
    'a term with a space',
    (book) => book.add('A [loss](term:hinge loss).'),
    'losses/index.mdx:9:1: taken for words: [loss](term:hinge loss) has a space in its address; take it out',
  ],
  [
    'an image whose name has a percent sign',
    (book) => book.add('![A hill](100%hill.png)'),
    'losses/index.mdx:9:1: not an address: "100%hill.png"; write %25',
  ],
  [
    'an image as HTML',
    (book) => book.add('<img src="hill.png" />'),
    'losses/index.mdx:9:1: image as HTML: <img>; write ![what it shows](picture.png)',
  ],
  [
    'a component imported',
    (book) => book.add("import Hill from './Hill.tsx'\n\nFine."),
    "losses/index.mdx:9:1: code in a text: import Hill from './Hill.tsx'; components need no import",
  ],
  [
    'a comment as HTML has it',
    (book) => book.add('<!-- later -->'),
    'losses/index.mdx:9:2: not valid MDX: <!-- begins no comment here; write {/* … */}',
  ],
  [
    'a number that is none',
    (book) => book.write(`${losses}/numbers.ts`, 'export default { share: (0 / 0).toFixed(2) };\n'),
    `numbers.ts:1: no number: share: "NaN"; correct what computes it`,
  ],
  [
    'numbers that import what is not there',
    (book) => book.write(`${losses}/numbers.ts`, "import { share } from './share.ts';\nexport default { share };\n"),
    `numbers.ts:1: can't be run: Cannot find module '${losses}/share.ts'; correct the code`,
  ],
  // What it shows
  [
    'an exercise that it does not show',
    (book) => book.edit(`${descent}/index.mdx`, '<Exercise name="double" />', ''),
    `double/prompt.mdx:1: exercise that its lesson does not show: "double"; write <Exercise name="double" /> where it belongs in ${descent}/index.mdx, or remove`,
  ],
  [
    'a quiz that it does not show',
    (book) => book.edit(`${losses}/index.mdx`, '<Quiz />', ''),
    'quiz.yml:1: quiz that its lesson does not show; write <Quiz /> where it belongs',
  ],
  [
    'an exercise shown twice',
    (book) => book.edit(`${descent}/index.mdx`, /$/, '\n<Exercise name="double" />\n'),
    'descent/index.mdx:19:1: shown twice: <Exercise name="double" /> is also on line 17; remove one',
  ],
  [
    'a quiz shown twice',
    (book) => book.add('Fine.\n\n<Quiz />'),
    'losses/index.mdx:14:1: shown twice: <Quiz /> is also on line 11; remove one',
  ],
  ['a quiz shown without one', (book) => book.remove(quiz), 'losses/index.mdx:12:1: quiz without questions: '],
  [
    'an exercise within a sentence',
    (book) => book.edit(`${descent}/index.mdx`, '<Exercise', 'Now <Exercise'),
    'descent/index.mdx:17:5: <Exercise name="double" /> within a sentence; give it a line of its own',
  ],
  [
    'a hint in the lesson',
    (book) => book.add('<Hint>Add.</Hint>'),
    'losses/index.mdx:9:1: hint outside of a task: <Hint>; it belongs into the prompt.mdx',
  ],
  [
    'a quiz in a task',
    (book) => book.edit(`${double}/prompt.mdx`, 'Double it.', '<Quiz />'),
    "double/prompt.mdx:9:1: <Quiz /> in an exercise's task; it belongs into the lesson",
  ],
]);

areOneProblem([
  [
    'numbers that throw, with the names from them',
    (book) => {
      book.add('It is <Num of="one" /> and $\\num{two}$.');
      book.write(`${losses}/numbers.ts`, `throw new Error('oops');\n`);
    },
    'numbers.ts:1: ',
  ],
  [
    'a figure left open, with the prompts of its chapter',
    (book) => book.edit(`${descent}/index.mdx`, /$/, '\n<Figure id="fig:x" caption="X.">\n\nText.\n'),
    '<Figure> is never closed',
  ],
  [
    'an exercise misspelled where it is shown',
    (book) => book.edit(`${descent}/index.mdx`, 'name="double"', 'name="duoble"'),
    'unknown exercise: "duoble" is no folder of content/chapters/descent/exercises; did you mean "double"?',
  ],
]);
