import { course } from '../course.ts';

const format = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const inWords = (day: string) => format.format(new Date(day));

/** The days that the course sets for a chapter, for reading: `Opens October 12, 2026 · due October 19, 2026`. */
export function chapterDates(slug: string): string | undefined {
  const { opens, due } = course().chapters[slug] ?? {};
  const words = [opens && `opens ${inWords(opens)}`, due && `due ${inWords(due)}`].filter(Boolean).join(' · ');
  return words ? words[0]!.toUpperCase() + words.slice(1) : undefined;
}

/** The day that the course sets for an exercise: `due October 19, 2026`. */
export function exerciseDate(chapter: string, name: string): string | undefined {
  const { due } = course().chapters[chapter]?.exercises[name] ?? {};
  return due && `due ${inWords(due)}`;
}
