import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { chapterFile, loadChapter } from '../chapters.ts';
import { chapterSlugs } from '../course.ts';
import { bookRoot, cachedByFile } from '../files.ts';
import { attributeText, chapterOutline } from '../outline.ts';
import { parseMdx } from '../syntax.ts';

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
    for (const [name, section] of taughtIn(root, chapterFile(slug)))
      found.set(name, [...(found.get(name) ?? []), { chapter: slug, section }]);
  return found;
}

/** A chapter's names, each with the section of its first place. */
const taughtIn = cachedByFile((root, file): Map<string, string | undefined> => {
  const slug = file.split('/').at(-2)!;
  const { data, body } = loadChapter(root, slug);
  const { sections } = chapterOutline(slug, root);
  const found = new Map<string, string | undefined>();
  visit(parseMdx(new VFile({ value: body, path: file })), 'mdxJsxFlowElement', (element) => {
    const name = element.name === 'Source' ? attributeText(element, 'of') : undefined;
    if (!name || found.has(name)) return;
    const line = element.position!.start.line;
    found.set(name, sections.findLast((section) => section.line < line)?.id);
  });
  for (const [section, names] of Object.entries(data?.teaches ?? {}))
    for (const name of names) if (!found.has(name)) found.set(name, section);
  return found;
});
