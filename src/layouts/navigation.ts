import { chapterData, isTranslated } from '#book/chapters.ts';
import { course } from '#book/course.ts';
import { chapterDates } from '#book/edition/dates.ts';
import { bookRoot } from '#book/files.ts';
import { inLanguage, pathOf, translatedPages } from '#book/site.ts';
import type { Language } from '#language/languages.ts';
import { currentLanguage } from '#language/server.ts';
import { t, word } from '#language/words.ts';

const base = import.meta.env.BASE_URL;

/** A chapter as contents, pager and home name it. */
export interface ChapterLink {
  slug: string;
  number: number;
  title: string;
  summary: string;
  path: string;
  /** Where a list of chapters leads: to the path, and there to a notice where the reader leaves the language. */
  href: string;
  /** The days that the course sets for it, in words. */
  dates: string | undefined;
  /** Its text is not translated into the language of the page: the link leads to the English one. */
  isEnglish: boolean;
}

/** The book's parts with their chapters, in the order of `content/course.yml`. */
export async function bookParts(
  language: Language = currentLanguage(),
): Promise<{ title: string; chapters: ChapterLink[] }[]> {
  return course().parts.map(({ title, chapters }) => ({
    title: t(title),
    chapters: chapters.map((slug) => {
      const { number, title, summary } = chapterData(slug, bookRoot(), language);
      const shown = isTranslated(bookRoot(), slug, language) ? language : 'en';
      const path = inLanguage(`${slug}/`, base, shown);
      const isEnglish = shown !== language;
      const href = isEnglish ? noticed(path, language) : path;
      return { slug, number, title, summary, path, href, dates: chapterDates(slug), isEnglish };
    }),
  }));
}

/** This edition's chapters by slug. */
export async function chapterLinks(): Promise<Map<string, ChapterLink>> {
  const chapters = (await bookParts()).flatMap((part) => part.chapters);
  return new Map(chapters.map((chapter) => [chapter.slug, chapter]));
}

/** The titles of this edition's chapters, by slug. */
export async function chapterTitles(): Promise<Map<string, string>> {
  return new Map([...(await chapterLinks())].map(([slug, { title }]) => [slug, title]));
}

/** A page beside the chapters, as the bar and the contents name it. */
export interface PageLink {
  name: string;
  path: string;
  href: string;
  isEnglish: boolean;
}

function link(name: string, page: string): PageLink {
  const language = currentLanguage();
  const path = pathOf(page, base, language);
  const isEnglish = language !== 'en' && !translatedPages.includes(page);
  return { name: t(name), path, href: isEnglish ? noticed(path, language) : path, isEnglish };
}

/** The page with its notice for readers of the language (`NotTranslated.astro`). */
const noticed = (path: string, language: Language) => `${path}#${language}`;

const references = [word('Glossary'), word('Notation'), word('Concepts'), word('Engine'), word('References')];

/** The pages beside the chapters, in the order of the bar and the contents. */
export const referencePages = () => references.map((name) => link(name, name.toLowerCase()));

/** What the reader has done, for the contents. */
export const progressPage = () => link(word('Progress'), 'progress');

/** How to change, grade with and host the book. */
export const instructorsPage = () => link(word('For instructors'), 'instructors');
