import { expect, test } from 'vitest';
import { markdownHtml } from '#book/markdown.ts';
import { smallBook } from './mdx/compile.ts';

test('formulas in Markdown outside of chapters are typeset, in the notation’s symbols', () => {
  const html = markdownHtml('A score, $\\logit_j$, and\n\n$$\n1\n$$\n', { root: smallBook('') });
  expect(html).toContain('<span class="formula"><span class="katex">');
  expect(html).toContain('<div class="formula display">');
  expect(html).not.toContain('<code');
});
