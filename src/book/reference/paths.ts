import { engineEntries } from './entries.ts';
import type { Lesson } from './lessons.ts';

const base = import.meta.env.BASE_URL;

/** The engine's reference: a page of all names, and one for each group. */
export const enginePath = `${base}engine/`;

/** Where each public name of the engine is explained. */
export const entryPaths = new Map(
  engineEntries().map(({ name, group }) => [name, `${enginePath}${group.id}/#${name}`] as const),
);

/** A lesson as a link: the chapter's title, and the section where there is one. */
export function lessonLink({ chapter, section }: Lesson, titles: ReadonlyMap<string, string>) {
  return { title: titles.get(chapter)!, href: `${base}${chapter}/${section ? `#${section}` : ''}` };
}
