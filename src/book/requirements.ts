import { allChapterFolders, loadChapter } from './chapters.ts';
import type { Problem } from './problem.ts';

/** Chapters that ask for one another, so that nobody could begin with any. Each circle is told once. */
export function circularRequirements(root: string): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const visit = (slug: string, before: readonly string[]) => {
    const start = before.indexOf(slug);
    if (start >= 0) {
      const from = before.at(-1)!;
      const { file, data, frontmatter } = loadChapter(root, from);
      const line = frontmatter.line(['requires', data!.requires.indexOf(slug)]);
      const circle = [...before.slice(start), slug].join(' → ');
      problems.push({ file, line, message: `chapters require each other: ${circle}; take one requirement out` });
    }
    if (done.has(slug)) return;
    done.add(slug);
    for (const other of loadChapter(root, slug).data?.requires ?? [])
      if (other !== slug && allChapterFolders(root).includes(other)) visit(other, [...before, slug]);
  };
  for (const slug of allChapterFolders(root)) visit(slug, []);
  return problems;
}
