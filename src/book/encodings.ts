import { existsSync, readFileSync } from 'node:fs';
import { allChapterFolders, chaptersFolder } from './chapters.ts';
import { placeOf } from './edition/folder.ts';
import { filesIn, subfolders } from './files.ts';
import type { Problem } from './problem.ts';

const text = /\.(mdx?|ya?ml|bib|ts)$/;

/** Files that are not plain UTF-8, as editors of other systems save them: half of the tools would misread them. */
export function encodingProblems(root: string): Problem[] {
  const folders = allChapterFolders(root).flatMap((slug) => foldersBelow(root, `${chaptersFolder}/${slug}`));
  return ['content', ...folders].flatMap((folder) =>
    filesIn(root, folder)
      .filter((name) => text.test(name))
      .flatMap((name) => problemIn(root, `${folder}/${name}`) ?? []),
  );
}

const foldersBelow = (root: string, folder: string): string[] => [
  folder,
  ...subfolders(root, folder).flatMap((name) => foldersBelow(root, `${folder}/${name}`)),
];

function problemIn(root: string, file: string): Problem | undefined {
  // A file of the book whose place in the edition is empty.
  if (!existsSync(placeOf(root, file))) return undefined;
  const bytes = readFileSync(placeOf(root, file));
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return { file, line: 1, message: 'saved as UTF-16; save it as UTF-8' };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
    return { file, line: 1, message: 'begins with a byte order mark; save it as UTF-8 without BOM' };
  const misread = bytes.toString('utf8').indexOf('\uFFFD');
  if (misread < 0) return undefined;
  const line = bytes.toString('utf8').slice(0, misread).split('\n').length;
  return { file, line, message: 'not UTF-8 here: an unreadable character; save the file as UTF-8' };
}
