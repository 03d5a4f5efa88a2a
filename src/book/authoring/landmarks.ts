import { readText } from '../files.ts';

/** Frontmatter, headings, labels, figures, exercises, and whether works are cited. */
const landmark = /^---\n[\s\S]*?\n---$|^#{1,6} .*|\\label\{[^}]*\}|<(?:Figure|Exercise|Bibliography)\b[^>]*|\[@/gm;

/** All in a text that other texts may refer to, as it is written. */
const landmarksOf = (text: string): string => text.replaceAll('\r\n', '\n').match(landmark)?.join('\n') ?? '';

/** Remembers what texts have to refer to. */
export function watchLandmarks(root: string, files: readonly string[]) {
  const read = (file: string) => landmarksOf(readText(root, file) ?? '');
  const known = new Map(files.map((file) => [file, read(file)]));
  return {
    /** Whether a text that has changed has other landmarks now: what refers to them must be compiled again. */
    haveChanged(file: string): boolean {
      const now = read(file);
      const isSame = known.get(file) === now;
      known.set(file, now);
      return !isSame;
    },
  };
}
