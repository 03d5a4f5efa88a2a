import { expect, test } from 'vitest';
import { compile } from './compile.ts';

test('a heading links to itself, formula and all', async () => {
  const { html, problems } = await compile('## The *hinge* of $\\logit$\n');
  expect(problems).toEqual([]);
  expect(html).toMatch(/<h2 id="the-hinge-of"><a href="#the-hinge-of">The <em>hinge<\/em> of <span class="formula">/);
});

test('a heading that holds a link or a citation stays as it is: links do not nest', async () => {
  const { html } = await compile('## See [this](https://a.example)\n\n## After [@crammer2001]\n');
  expect(html).toContain('<h2 id="see-this">See <a href="https://a.example">');
  expect(html).not.toContain('<a href="#after');
});
