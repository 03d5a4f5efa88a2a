import { expect, test } from 'vitest';
import { markdownHtml } from '../../src/book/markdown.ts';
import { logit, temporaryBook } from './temporaryBook.ts';

const root = temporaryBook({ 'content/notation.yml': logit });

test('Markdown with the notation of the book', () => {
  expect(markdownHtml('**Zero** at `x`.', { root })).toBe('<p><strong>Zero</strong> at <code>x</code>.</p>');
  const html = markdownHtml('Score $\\logit$', { root, inline: true });
  expect(html).toMatch(/^Score <span class="formula"><span class="katex">.*data-role="prediction"/);
  expect(html).not.toContain('data-symbol');
  expect(markdownHtml('$$\n\\logit\n$$', { root, explained: true })).toMatch(
    /^<div class="formula display"><div class="scroller">.*data-symbol="logit"/,
  );
});

test('a faulty formula tells its line', () => {
  expect(() => markdownHtml('One\n\n$\\frac{a$', { root })).toThrow(
    expect.objectContaining({ line: 3, message: expect.stringMatching(/^formula: /) }),
  );
});
