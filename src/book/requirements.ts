import { allChapterFolders, loadChapter } from './chapters.ts';
import type { Problem } from './problem.ts';

/** Chapters that ask for one another, so that nobody could begin with any. Each circle is told once. */
export function circularRequirements(root: string): Problem[] {
  const folders = allChapterFolders(root);
  const requiredBy = (slug: string) =>
    (loadChapter(root, slug).data?.requires ?? []).filter((other) => other !== slug && folders.includes(other));
  return circlesOf(folders, requiredBy).map((circle) => {
    const [from, to] = circle.slice(-2) as [string, string];
    const { file, data, frontmatter } = loadChapter(root, from);
    const line = frontmatter.line(['requires', data!.requires.indexOf(to)]);
    return { file, line, message: `chapters require each other: ${circle.join(' → ')}; take one requirement out` };
  });
}

/** Names that require one another, each circle once: `['a', 'b', 'a']`. */
export function circlesOf(names: readonly string[], requiredBy: (name: string) => readonly string[]): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (name: string, before: readonly string[]) => {
    const start = before.indexOf(name);
    if (start >= 0) circles.push([...before.slice(start), name]);
    if (done.has(name)) return;
    done.add(name);
    for (const other of requiredBy(name)) visit(other, [...before, name]);
  };
  for (const name of names) visit(name, []);
  return circles;
}
