import { expect, test } from 'vitest';
import { chapterOutline, slugOf } from '../../src/book/outline.ts';
import { linesBefore, smallBook } from './mdx/compile.ts';

test('a chapter lists its sections, figures, equations and citations', () => {
  const root = smallBook(`
## Why $\\logit$ isn't \`enough\`

[@crammer2001]

$$
a \\label{eq:a}
$$

### Bars

<Figure id="fig:bars" caption="A" />
`);
  const { sections, figures, equations, citations } = chapterOutline('losses', root);
  expect(sections.map(({ depth, id, line }) => [depth, id, line - linesBefore])).toEqual([
    [2, 'why-isnt-enough', 2],
    [3, 'bars', 10],
    [2, 'references', expect.any(Number)],
  ]);
  expect(sections[0]?.html).toMatch(/^Why <span class="katex">.* isn’t <code>enough<\/code>$/);
  expect(figures).toEqual([{ id: 'fig:bars', number: '4.1', line: linesBefore + 12 }]);
  expect(equations).toEqual([{ id: 'eq:a', number: '4.1', line: linesBefore + 6 }]);
  expect(citations).toEqual(['crammer2001']);
});

test.each([
  ['The hinge loss', 'the-hinge-loss'],
  ['Isn’t it? Yes: 3 × 3', 'isnt-it-yes-3-3'],
  ['合页损失 (hinge)', '合页损失-hinge'],
])('%s → %s', (heading, slug) => {
  expect(slugOf(heading)).toBe(slug);
});
