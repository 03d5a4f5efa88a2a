import { chapterData } from '#book/chapters.ts';
import { course } from '#book/course.ts';
import { chapterDates } from '#book/edition/dates.ts';

const base = import.meta.env.BASE_URL;

/** A chapter as contents, pager and home name it. */
export interface ChapterLink {
  slug: string;
  number: number;
  title: string;
  summary: string;
  path: string;
  /** The days that the course sets for it, in words. */
  dates: string | undefined;
}

/** The book's parts with their chapters, in the order of `content/course.yml`. */
export async function bookParts(): Promise<{ title: string; chapters: ChapterLink[] }[]> {
  return course().parts.map(({ title, chapters }) => ({
    title,
    chapters: chapters.map((slug) => {
      const { number, title, summary } = chapterData(slug);
      return { slug, number, title, summary, path: `${base}${slug}/`, dates: chapterDates(slug) };
    }),
  }));
}

/** The titles of this edition's chapters, by slug. */
export async function chapterTitles(): Promise<Map<string, string>> {
  const chapters = (await bookParts()).flatMap((part) => part.chapters);
  return new Map(chapters.map(({ slug, title }) => [slug, title]));
}

const page = (name: string) => ({ name, path: `${base}${name.toLowerCase()}/` });

/** The pages beside the chapters, in the order of the bar and the contents. */
export const referencePages = ['Glossary', 'Notation', 'Concepts', 'Engine', 'References'].map(page);

/** What the reader has done, for the contents. */
export const progressPage = page('Progress');

/** How to change, grade with and host the book. */
export const instructorsPage = { name: 'For instructors', path: `${base}instructors/` };
