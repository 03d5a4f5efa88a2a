import { statSync } from 'node:fs';
import { allChapterFolders, chaptersFolder } from '../chapters.ts';
import { courseFile, loadCourse } from '../course.ts';
import { subfolders } from '../files.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { leastContrast, readable, worstSurface } from './contrast.ts';
import { logoPlace } from './look.ts';

const largestLogo = 200_000;

/** What a course changes must be there, and its look legible. */
export function checkChanges(root: string): Problem[] {
  const { course, lines, line } = loadCourse(root);
  if (!course) return [];
  const problems: Problem[] = [];
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push({ file: courseFile, line: line(path), message });

  for (const theme of ['light', 'dark'] as const) {
    const color = course.accent?.[theme];
    if (!color) continue;
    const { surface, value } = worstSurface(color, theme);
    if (value < leastContrast)
      report(
        ['accent', theme],
        `accent hard to read in the ${theme} theme: "${color}" has a contrast of ${value.toFixed(1)} with ${surface}, and text needs ${leastContrast}; take "${readable(color, theme)}" or a ${theme === 'light' ? 'darker' : 'lighter'} one`,
      );
  }
  const logo = logoPlace(root);
  const size = logo && statSync(logo, { throwIfNoEntry: false })?.size;
  if (logo && size === undefined)
    report(['logo'], `no such logo: "${course.logo}"; put it beside this file, or take the line out`);
  if (size && size > largestLogo)
    report(['logo'], `logo too large: ${Math.round(size / 1000)} kB; every page loads it, make it at most 200 kB`);

  for (const [slug, { opens, due, exercises }] of Object.entries(course.chapters)) {
    const place = ['chapters', slug];
    if (!lines.has(slug)) {
      const known = allChapterFolders(root).includes(slug) ? 'is in none of the parts' : 'has no folder';
      report(place, `changes a chapter that ${known}: "${slug}"; ${suggest(slug, lines.keys())}`);
      continue;
    }
    if (opens && due && due < opens)
      report([...place, 'due'], `due before it opens: ${due}, after ${opens}; correct one of them`);
    const names = subfolders(root, `${chaptersFolder}/${slug}/exercises`);
    for (const name of Object.keys(exercises).filter((one) => !names.includes(one)))
      report(
        [...place, 'exercises', name],
        `changes an exercise that ${slug} doesn't have: "${name}"; ${suggest(name, names)}`,
      );
  }
  return problems;
}
