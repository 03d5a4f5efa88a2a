import { loadChapter } from '#book/chapters.ts';
import { chapterSlugs } from '#book/course.ts';
import { bookRoot } from '#book/files.ts';
import { proseOf } from '#book/prose.ts';

/** The book's own sentences, chapter by chapter: what a network of characters learns to write like. */
export function GET(): Response {
  const chapters = chapterSlugs().map((slug) => proseOf(loadChapter(bookRoot(), slug).body));
  return new Response(`${chapters.join('\n\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
