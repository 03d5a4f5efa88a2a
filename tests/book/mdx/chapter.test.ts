import { expect, test } from 'vitest';
import { compile } from './compile.ts';

const numbers = { 'content/chapters/losses/numbers.ts': `export default { dogLoss: (2.9957).toFixed(2) };\n` };

test('figures and equations are numbered, and empty references are filled in', async () => {
  const { html, problems } = await compile(`
## The *hinge* of $\\logit_j$

See [](#eq:hinge), [](#fig:bars), [](#the-hinge-of), [its loss](#eq:hinge), [](descent#eq:step), [](descent#the-walk)
and [](descent). The [glossary](/glossary/) too.

$$
\\logit \\label{eq:first}
$$

$$
\\max(0, \\logit) \\label{eq:hinge}
$$

<Figure id="fig:bars" wide caption="Bars of $\\logit$, *slanted* [@crammer2001].">
  <HingeBars />
</Figure>
`);
  expect(problems).toEqual([]);
  expect(html).toContain('<a href="#eq:hinge">Equation&nbsp;4.2</a>');
  expect(html).toContain('<a href="#fig:bars">Figure&nbsp;4.1</a>');
  expect(html).toMatch(/<a href="#the-hinge-of">Section “<span>The <em>hinge<\/em> of <span class="katex">/);
  expect(html).toContain('<a href="#eq:hinge">its loss</a>');
  expect(html).toContain('<a href="/descent/#eq:step">Equation&nbsp;5.1</a>');
  expect(html).toContain('<a href="/descent/#the-walk">Chapter&nbsp;5, “<span>The walk</span>”</a>');
  expect(html).toContain('<a href="/descent/">Chapter&nbsp;5, Descent</a>');
  expect(html).toContain('<a href="/glossary/">glossary</a>');
  expect(html).toContain('<h2 id="the-hinge-of">');
  expect(html).toMatch(/<div class="formula display" id="eq:hinge">.*<span class="number">\(4.2\)<\/span><\/div>/);
  expect(html).toMatch(/<Figure id="fig:bars" wide number="4.1"><span slot="caption">Bars of <span class="formula">/);
  expect(html).toContain('<HingeBars client:visible></HingeBars>');
  expect(html).toContain('import HingeBars from "/HingeBars.tsx"');
});

test('an unknown target of each kind is named with its line', async () => {
  const { problems } = await compile(`See [](#eq:hing) and

[](descnt), [x](descent#fig:walk), [](/glosary/).

[](https://a.example)

$$
a \\label{eq:hinge}
$$
`);
  expect(problems).toEqual([
    'losses/index.mdx:1:5: unknown target: "#eq:hing"; did you mean "eq:hinge"?',
    'losses/index.mdx:3:1: unknown chapter: "descnt"; did you mean "descent"?',
    'losses/index.mdx:3:13: unknown target: "#fig:walk"; known: eq:step, the-walk',
    `losses/index.mdx:3:36: no such page: "/glosary/"; link to a chapter by its folder's name`,
    'losses/index.mdx:5:1: link without words: https://a.example; write some between the brackets',
  ]);
});

test('ids of figures and equations are held to one form, and to one use', async () => {
  const { problems } = await compile(`
$$
a \\label{softmax}
$$

$$
a \\label{eq:a} \\label{eq:b}
$$

$$
b \\label{eq:a}
$$

Within $x \\label{eq:c}$ a line.

<Figure id="bars" caption="A"></Figure>
`);
  expect(problems).toEqual([
    'losses/index.mdx:2:1: bad id: "softmax"; write eq: and lower-case words, as in eq:hinge-loss',
    'losses/index.mdx:6:1: two labels on one formula: eq:a, eq:b; keep one',
    'losses/index.mdx:10:1: id used twice: "eq:a" is also on line 6; rename one',
    'losses/index.mdx:14:8: label within a line: eq:c; set the formula off with $$',
    'losses/index.mdx:16:1: bad id: "bars"; write fig: and lower-case words, as in fig:hinge-loss',
  ]);
});

test('headings have words, levels in order, and addresses that are free', async () => {
  const { html, problems } = await compile('## One\n\n#### Deep\n\n## $x$\n\n# Title\n\n## One\n\n## References\n');
  expect(html).toContain('<h2 id="one">');
  expect(html).toContain('<h2 id="one-2">');
  expect(problems).toEqual([
    'losses/index.mdx:3:1: heading of level 4 after level 2; use ## or ###',
    'losses/index.mdx:5:1: heading without words; its address is made of them: add one beside the formula',
    'losses/index.mdx:7:1: heading of level 1 after level 2; use ## or ###',
    'losses/index.mdx:11:1: heading taken: "references" is an address that every page has; word it differently',
  ]);
});

test('a faulty formula is named at the very character', async () => {
  const { problems } = await compile(`One $\\logitt$.

$$
a +
  \\frac{b}
$$

> Quoted
> $$
> c_
> $$
`);
  expect(problems).toEqual([
    'losses/index.mdx:1:6: formula: unknown command: \\logitt; did you mean "\\logit"? New symbols go into content/notation.yml',
    "losses/index.mdx:5:11: formula: Unexpected end of input in a macro argument, expected '}'; correct the LaTeX",
    "losses/index.mdx:10:4: formula: Expected group after '_'; correct the LaTeX",
  ]);
});

test('numbers come from numbers.ts, in text and in formulas', async () => {
  const { html, problems } = await compile('It is <Num of="dogLoss" />, $-\\num{dogLoss}$.', numbers);
  expect(problems).toEqual([]);
  expect(html).toContain('It is 3.00, ');
  expect(html).toContain('<mn>3.00</mn>');
});

test('an unknown number and a faulty numbers.ts are named', async () => {
  const { problems } = await compile('It is <Num of="dogLos" />\n\nand $\\num{catLoss}$.', numbers);
  expect(problems).toEqual([
    'losses/index.mdx:1:7: unknown number: "dogLos"; did you mean "dogLoss"? Or export it from content/chapters/losses/numbers.ts',
    'losses/index.mdx:3:6: unknown number: \\num{catLoss}; known: dogLoss',
  ]);
  const broken = { 'content/chapters/losses/numbers.ts': "\nthrow new Error('no 1');\n" };
  expect((await compile('Text.', broken)).problems).toEqual([
    `losses/index.mdx:1: its numbers: content/chapters/losses/numbers.ts:2: can't be run: no 1; correct the code`,
  ]);
  const unformatted = { 'content/chapters/losses/numbers.ts': '\nexport default { dogLoss: 3 };\n' };
  expect((await compile('Text.', unformatted)).problems).toEqual([
    'losses/index.mdx:1: its numbers: content/chapters/losses/numbers.ts:1: not text: dogLoss: 3; format it, as with toFixed(4)',
  ]);
});

test('terms and citations lead somewhere, and their cards are on the page', async () => {
  const { html, problems } = await compile(
    'The [hinge](term:hinge-loss) or [](term:hinge-loss) [@crammer2001, p. 3; -@crammer2001] of $\\logit$.',
  );
  expect(problems).toEqual([]);
  expect(html).toContain('<a href="/glossary/#hinge-loss" class="term" data-card="term-hinge-loss">hinge</a>');
  expect(html).toContain('data-card="term-hinge-loss">hinge loss</a>');
  expect(html).toContain(
    '<span class="citation">(<a href="#crammer2001" data-card="reference-crammer2001">Crammer &amp; Singer, 2001</a>, p. 3; ' +
      '<a href="#crammer2001" data-card="reference-crammer2001">2001</a>)</span>',
  );
  for (const name of ['term-hinge-loss', 'reference-crammer2001', 'symbol-logit'])
    expect(html).toContain(`<div class="card" popover="manual" data-card="${name}">`);
  expect(html).toContain(
    '<p><b>hinge loss</b> <span lang="zh-Hans">合页损失</span></p><p>Zero once the margin exceeds',
  );
  expect(html).toContain('<p class="detail">Shape: scalar</p>');
});

test('unknown terms and works are named', async () => {
  const { problems } = await compile('The [hinge](term:hinge-los)\nis due to [@crammer2000].');
  expect(problems).toEqual([
    'losses/index.mdx:1:5: unknown term: "hinge-los"; did you mean "hinge-loss"? Or add it to content/glossary.yml',
    'losses/index.mdx:2:11: unknown reference: "@crammer2000"; did you mean "crammer2001"? Or add it to content/references.bib',
  ]);
});

test('the bibliography stands at the end, or where it is asked for', async () => {
  const list =
    '<h2 id="references"><a href="#references">References</a></h2>\n<ul class="bibliography"><li id="crammer2001">Crammer, K. &amp; Singer, Y. (2001).';
  const ending = await compile('By [@crammer2001].\n\n## More\n');
  expect(ending.html.indexOf(list)).toBeGreaterThan(ending.html.indexOf('More'));
  const asked = await compile('By [@crammer2001].\n\n<Bibliography />\n\n## More\n');
  expect(asked.html.indexOf(list)).toBeGreaterThan(0);
  expect(asked.html.indexOf(list)).toBeLessThan(asked.html.indexOf('More'));
  expect((await compile('Text.\n\n<Bibliography />')).problems).toEqual([
    'losses/index.mdx:3:1: bibliography of nothing: this text cites no work; remove <Bibliography />',
  ]);
  expect((await compile('Text.')).html).not.toContain('References');
});

test('a note moves to the end of the paragraph above it', async () => {
  const { html } = await compile('Text.\n\n<Note>\nAside $\\logit$.\n</Note>\n\nMore.');
  expect(html).toMatch(/<p>Text\.<Note>Aside <span class="formula">.*<\/Note><\/p>\n<p>More\.<\/p>/s);
  const { problems } = await compile('## One\n\n<Note>\nA.\n</Note>\n\nText.\n\n<Note>\nA.\n\nB.\n</Note>');
  expect(problems).toEqual([
    'losses/index.mdx:3:1: a note without a paragraph above it; put it below the one that it comments',
    'losses/index.mdx:9:1: a note of more than a paragraph; shorten it, or put it into the text',
  ]);
});

test('a piece of the engine is shown as it stands', async () => {
  const repository = {
    'content/course.yml':
      'title: B\nrepository: https://a.example/blob/main\nparts:\n  - title: P\n    chapters: [losses, descent]\n',
  };
  const { html, problems } = await compile('<Source of="draw" />', repository);
  expect(problems).toEqual([]);
  expect(html).toContain(
    '<Source of="draw" file="src/engine/random.ts" lines="1–4" href="https://a.example/blob/main/src/engine/random.ts#L1-L4">',
  );
  expect(html).toContain(
    '<pre><code class="language-ts">/** Draws. */\nexport function draw(): number {\n  return 4;\n}',
  );
  expect((await compile('<Source of="hiden" />\n\n<Source of="drw" />')).problems).toEqual([
    'losses/index.mdx:1:1: unknown source: "hiden" is exported by no file of src/engine; known: draw, seed',
    'losses/index.mdx:3:1: unknown source: "drw" is exported by no file of src/engine; did you mean "draw"?',
  ]);
});

test('components and their attributes are known ones', async () => {
  const { problems } = await compile(`<HingeBar />

<Figure id="fig:a" captoin="A" />

<Figure id="fig:b" caption={1} />

<Figure id="fig:c" caption={'- a'} />

<Figure id="fig:d" caption="- a" />
`);
  expect(problems).toEqual([
    'losses/index.mdx:1:1: unknown component: <HingeBar>; did you mean "HingeBars"?',
    'losses/index.mdx:3:1: attribute missing: <Figure> needs caption="…"',
    'losses/index.mdx:3:1: unknown attribute: captoin of <Figure>; did you mean "caption"?',
    'losses/index.mdx:5:1: computed attribute: caption of <Figure>; write text in quotes, caption="…"',
    'losses/index.mdx:7:1: computed attribute: caption of <Figure>; write text in quotes, caption="…"',
    'losses/index.mdx:9:1: more than a line: caption of <Figure>; write one paragraph',
  ]);
});

test('an exercise is told its chapter, and must have a folder', async () => {
  const folder = { 'content/chapters/losses/exercises/softmax/prompt.mdx': '' };
  const { html, problems } = await compile('<Exercise name="softmax" />\n\n<Exercise name="softmx" />', folder);
  expect(html).toContain('<Exercise name="softmax" chapter="losses">');
  expect(problems).toEqual([
    'losses/index.mdx:3:1: unknown exercise: "softmx" is no folder of content/chapters/losses/exercises; did you mean "softmax"?',
  ]);
});

test('an exercise can be referred to by its title', async () => {
  const prompt = `---
uuid: 5ab1b00c-bbef-46de-934a-604349d738dd
title: Softmax of a row
entry: [softmax]
concepts: [softmax]
difficulty: easy
points: 1
---
`;
  const { html, problems } = await compile(
    '<Exercise name="softmax" />\n\nSee [](#exercise-softmax), [](#exercise-x).',
    {
      'content/chapters/losses/exercises/softmax/prompt.mdx': prompt,
    },
  );
  expect(html).toContain('<a href="#exercise-softmax">Exercise “Softmax of a row”</a>');
  expect(problems).toEqual(['losses/index.mdx:3:28: unknown target: "#exercise-x"; known: exercise-softmax']);
});

test("a prompt refers to its chapter's figures and keeps its own headings apart", async () => {
  const prompt = 'See [](descent#eq:step) and [@crammer2001].\n\n#### Hint\n\n## Big\n\n$$\na \\label{eq:a}\n$$\n';
  const { html, problems } = await compile(prompt, {}, 'losses/exercises/softmax/prompt.mdx');
  expect(html).toContain('<a href="/descent/#eq:step">Equation&nbsp;5.1</a>');
  expect(html).toContain('<a href="/references/#crammer2001"');
  expect(html).toContain('<h4 id="softmax-hint">');
  expect(html).not.toContain('bibliography');
  expect(html).toMatch(
    /^<div class="cards" data-pagefind-ignore><div class="card" popover="manual" data-card="reference-/,
  );
  expect(problems).toEqual([
    "losses/exercises/softmax/prompt.mdx:5:1: heading of level 2 in a prompt; the page's own go down to 3: use ####",
    'losses/exercises/softmax/prompt.mdx:7:1: label in a prompt: eq:a; equations are numbered in chapters',
  ]);
});

test('what a faulty list names and cannot be read is told in the list alone', async () => {
  const text = '[](term:hinge-loss) and [](term:hinge-los), [@crammer2001] and [@crammer2000]\n';
  const { problems } = await compile(text, {
    'content/glossary.yml': '- id: hinge-loss\n  term: hinge loss\n',
    'content/references.bib': '@article{crammer2001 title = {T}}\n',
  });
  expect(problems).toEqual([
    'losses/index.mdx:1:25: unknown term: "hinge-los"; none is known yet; or add it to content/glossary.yml',
    'losses/index.mdx:1:64: unknown reference: "@crammer2000"; none is known yet; or add it to content/references.bib',
  ]);
});
