import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guides, renderGuide } from '../../src/book/guides.ts';
import { fieldsOf, schemaFiles } from '../../src/book/schemaFiles.ts';

const hrefOf = (slug: string) => `/book/instructors/${slug}/`;

test.each(guides)('$file is shown whole, and its links lead somewhere', async (guide) => {
  const { title, html, sections } = await renderGuide(guide, hrefOf);
  expect(title.length).toBeGreaterThan(5);
  expect(html.length).toBeGreaterThan(2000);
  for (const { id } of sections) expect(html).toContain(`id="${id}"`);
  const links = [...html.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href!);
  for (const href of links.filter((href) => !/^https?:/.test(href))) {
    const slug = /^\/book\/instructors\/([\w-]+)\//.exec(href)?.[1];
    expect(
      guides.map((other) => other.slug),
      href,
    ).toContain(slug);
  }
});

test('a link to another guide leads to its page, with its section', async () => {
  const readme = { slug: 'readme', file: 'README.md', summary: '' };
  const { html } = await renderGuide(readme, hrefOf);
  expect(html).toContain('<a href="/book/instructors/grading/">');
  // What is not shown in the book is no link where the course names no repository.
  expect(html).not.toContain('href="docs/');
});

test('every guide is a file of the repository', () => {
  expect(guides.filter(({ file }) => !existsSync(file))).toEqual([]);
});

test('the fields of a list are those of its entries, with what they hold', () => {
  const quiz = schemaFiles.find(({ name }) => name === 'quiz')!;
  const fields = fieldsOf(quiz).map(({ name, type, isRequired }) => [name, type, isRequired]);
  expect(fields).toEqual([
    ['id', 'text', true],
    ['question', 'text', true],
    ['choices', 'list', true],
    ['choices.text', 'text', true],
    ['choices.correct', 'true or false', false],
    ['choices.reason', 'text', true],
  ]);
});
