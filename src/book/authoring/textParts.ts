import { languages } from '../../language/languages.ts';
import { allChapterFolders, chapterFile, chaptersFolder } from '../chapters.ts';
import { listExercises } from '../exercises/folder.ts';
import { readText } from '../files.ts';

/** All in a text that other texts may refer to: frontmatter, headings, labels, figures, exercises, whether works are cited. */
export const landmarks =
  /^---\n[\s\S]*?\n---$|^#{1,6} .*|\\label\{[^}]*\}|<(?:Figure|Exercise|Bibliography)\b[^>]*|\[@/gm;
/** What a text shows, with all that is written on it: at least up to where that ends, which is the end of a line. */
export const components = /<[A-Z][\s\S]*?>$/gm;

/** Remembers parts of all texts, as they are written. */
export function watchParts(root: string, parts: RegExp) {
  const read = (file: string) => {
    const text = (readText(root, file) ?? '').replaceAll('\r\n', '\n');
    return text.match(parts)?.join('\n') ?? '';
  };
  const chapters = languages.flatMap(({ language }) =>
    allChapterFolders(root).map((slug) => chapterFile(slug, language)),
  );
  const tasks = listExercises(root).map(
    ({ chapter, name }) => `${chaptersFolder}/${chapter}/exercises/${name}/prompt.mdx`,
  );
  const files = [...chapters, ...tasks];
  const known = new Map(files.map((file) => [file, read(file)]));
  return {
    /** Whether these parts of a text are others now than when it was asked before, or at the beginning. */
    haveChanged(file: string): boolean {
      const now = read(file);
      const isSame = known.get(file) === now;
      known.set(file, now);
      return !isSame;
    },
  };
}
