import { isTranslated } from '#book/chapters.ts';
import { chapterSlugs } from '#book/course.ts';
import { bookRoot } from '#book/files.ts';
import { inLanguage, translatedPages } from '#book/site.ts';
import { type Language, languageOfPath, languages } from '#language/languages.ts';

/** This page in each language that it exists in, its own too; none where it exists in one alone. */
export function versionsOf(
  pathname: string,
  base: string,
): { language: Language; tag: string; name: string; short: string; path: string }[] {
  const own = languageOfPath(pathname, base);
  const below = pathname.slice(inLanguage('', base, own).length);
  const page = below.replace(/\/$/, '');
  const isChapter = chapterSlugs().includes(page);
  const versions = languages.filter(({ language }) =>
    isChapter ? isTranslated(bookRoot(), page, language) : translatedPages.includes(page),
  );
  return versions.length < 2
    ? []
    : versions.map((version) => ({ ...version, path: inLanguage(below, base, version.language) }));
}
