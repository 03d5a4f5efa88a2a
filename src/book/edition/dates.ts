import { t } from '../../language/words.ts';
import { course } from '../course.ts';

const inWords = (day: string) =>
  new Intl.DateTimeFormat(t('en'), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
const dueInWords = (day: string) => t('due {day}', { day: inWords(day) });

/** The days that the course sets for a chapter, for reading: `Opens October 12, 2026 · due October 19, 2026`. */
export function chapterDates(slug: string): string | undefined {
  const { opens, due } = course().chapters[slug] ?? {};
  const words = [opens && t('opens {day}', { day: inWords(opens) }), due && dueInWords(due)]
    .filter(Boolean)
    .join(' · ');
  return words ? words[0]!.toUpperCase() + words.slice(1) : undefined;
}

/** The day that the course sets for an exercise: `due October 19, 2026`. */
export function exerciseDate(chapter: string, name: string): string | undefined {
  const { due } = course().chapters[chapter]?.exercises[name] ?? {};
  return due && dueInWords(due);
}
