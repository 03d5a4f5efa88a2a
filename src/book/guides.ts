import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { course } from './course.ts';
import { bookRoot, readText } from './files.ts';

/** A text for instructors: a file of the repository that the book shows too. */
export interface Guide {
  /** Its address: `/instructors/grading/`. */
  slug: string;
  file: string;
  /** In a sentence, for the list and for search engines. */
  summary: string;
}

export const guides: readonly Guide[] = [
  {
    slug: 'adding',
    file: 'CONTRIBUTING.md',
    summary: 'Add a lesson, a widget, an exercise or a quiz: recipes to follow, and one command that begins each.',
  },
  {
    slug: 'editions',
    file: 'docs/editions.md',
    summary:
      'A course of your own: which lessons, in which order, with your lessons, exercises, dates, color and logo.',
  },
  {
    slug: 'translations',
    file: 'docs/translations.md',
    summary:
      'Translate a chapter, an exercise, a quiz, a widget or the interface: which files, what falls back to English.',
  },
  {
    slug: 'grading',
    file: 'docs/grading.md',
    summary: 'Grade a class with one command: submissions, private checks, reports, grading again.',
  },
  {
    slug: 'trust',
    file: 'docs/trust.md',
    summary: 'What a verdict proves and what not; privacy, accessibility, and the licence in plain words.',
  },
  {
    slug: 'hosting',
    file: 'docs/hosting.md',
    summary: 'Put the book on GitHub Pages, on a server of yours, below a path, or on a stick.',
  },
  {
    slug: 'progress-file',
    file: 'docs/progress.md',
    summary: 'The file that readers export: what stands in it, and how two of them are merged.',
  },
];

const markdown = await createMarkdownProcessor({ shikiConfig: { theme: 'css-variables' } });

export interface RenderedGuide {
  title: string;
  html: string;
  sections: { id: string; title: string }[];
}

/**
 * A guide as HTML. Links to other guides lead to their pages, links to other files to the repository.
 *
 * @param hrefOf the address of a guide's page
 */
export async function renderGuide(guide: Guide, hrefOf: (slug: string) => string): Promise<RenderedGuide> {
  const text = readText(bookRoot(), guide.file);
  if (text === undefined) throw new Error(`missing file: ${guide.file}; write it, or take it out of guides.ts`);
  const [, title, body] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
  if (!title || !body) throw new Error(`no title: ${guide.file}; begin with # and a title`);
  const { code, metadata } = await markdown.render(body);
  let tables = 0;
  const html = code
    .replace(/<a href="([^":#]+)(#[^"]*)?">([\s\S]*?)<\/a>/g, (_, href, hash = '', words) =>
      link(guide.file, href, hash, words, hrefOf),
    )
    // A wide table or block of code scrolls in itself; by keys too.
    .replace(/<table>/g, () => {
      tables += 1;
      return `<div class="scroller" role="region" tabindex="0" aria-label="Table ${tables}"><table>`;
    })
    .replace(/<\/table>/g, '</table></div>');
  const sections = metadata.headings
    .filter(({ depth }) => depth === 2)
    .map(({ slug, text }) => ({ id: slug, title: text }));
  return { title, html, sections };
}

function link(from: string, href: string, hash: string, words: string, hrefOf: (slug: string) => string): string {
  const file = new URL(href, `file:///${from}`).pathname.slice(1);
  const other = guides.find((guide) => guide.file === file);
  if (other) return `<a href="${hrefOf(other.slug)}${hash}">${words}</a>`;
  const { repository } = course();
  return repository ? `<a href="${repository.replace(/\/$/, '')}/${file}${hash}">${words}</a>` : words;
}
