import { loadChapter } from '../chapters.ts';
import { chapterSlugs } from '../course.ts';
import { bookRoot } from '../files.ts';
import { chapterOutline } from '../outline.ts';

/** A place in the book that teaches something of the engine. */
export interface Lesson {
  /** The chapter's folder. */
  chapter: string;
  /** The heading it stands under, if any. */
  section: string | undefined;
}

/**
 * Which chapters of this edition teach which names of the engine, in the order of the book: those that show the
 * source, `<Source of="softmax" />`, and those whose frontmatter says so (`teaches`).
 */
export function lessons(root = bookRoot()): Map<string, Lesson[]> {
  const found = new Map<string, Lesson[]>();
  for (const slug of chapterSlugs(root))
    for (const [name, section] of taughtIn(root, slug))
      found.set(name, [...(found.get(name) ?? []), { chapter: slug, section }]);
  return found;
}

/** A chapter's names, each with the section of its first place. */
function taughtIn(root: string, slug: string): Map<string, string | undefined> {
  const { sections, components } = chapterOutline(slug, root);
  const found = new Map<string, string | undefined>();
  for (const { name, props, line } of components) {
    const taught = name === 'Source' ? props['of'] : undefined;
    if (!taught || found.has(taught)) continue;
    found.set(taught, sections.findLast((section) => section.line < line)?.id);
  }
  for (const [section, names] of Object.entries(loadChapter(root, slug).data?.teaches ?? {}))
    for (const name of names) if (!found.has(name)) found.set(name, section);
  return found;
}
