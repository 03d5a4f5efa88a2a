import { type Language, languages } from '../../language/languages.ts';
import { chapterFile, chapterFolders, isTranslated } from '../chapters.ts';
import { placeOf } from '../edition/folder.ts';
import type { Registry } from '../mdx/components.ts';
import { chapterOutline } from '../outline.ts';

/** A widget as a chapter shows it. */
export interface Placement {
  name: string;
  /** Its `View.tsx` or `Widget.astro`, as the book calls it, and where that lies. */
  file: string;
  place: string;
  /** What the author has written on it: `{ scene: 'scores:85,90,60' }`. */
  props: Record<string, string>;
  /** The line of the text that shows it. */
  shown: { file: string; line: number };
  /** For reading: `Figure 4.1 of loss-functions`. */
  where: string;
}

const isWidget = /^\/components\/widgets\/|^(?:[A-Za-z]:)?\/.*\/widgets\/[^/]+\/[^/]+$/;

/** Every widget that a chapter shows, in any language; the same one, shown again as it is, only where it stands first. */
export function placements(
  registry: Registry,
  root: string,
  chapters: readonly string[] = chapterFolders(root),
): Placement[] {
  const found = new Map<string, Placement>();
  const texts = chapters.flatMap((chapter) =>
    languages
      .filter(({ language }) => isTranslated(root, chapter, language))
      .map(({ language }) => ({ chapter, language })),
  );
  for (const { chapter, language } of texts) {
    for (const { name, props, figure, line } of componentsOf(root, chapter, language)) {
      const { from = '' } = registry[name] ?? {};
      const key = JSON.stringify([name, props]);
      if (!isWidget.test(from) || found.has(key)) continue;
      const file = `components/widgets/${name}/${from.split('/').at(-1)}`;
      const shown = { file: chapterFile(chapter, language), line };
      const where = figure ? `Figure ${figure} of ${chapter}` : chapter;
      found.set(key, { name, file, place: placeOf(root, file), props, shown, where });
    }
  }
  return [...found.values()];
}

/** None where the chapter's MDX is not valid; that is reported with the chapter. */
function componentsOf(root: string, chapter: string, language: Language) {
  try {
    return chapterOutline(chapter, root, language).components;
  } catch {
    return [];
  }
}
