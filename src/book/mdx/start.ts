import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { chaptersFolder, loadChapter } from '../chapters.ts';
import { addExercises } from '../edition/additions.ts';
import { bookName } from '../edition/folder.ts';
import { loadNotation } from '../notation.ts';
import { loadNumbers } from '../numbers.ts';
import { chapterOutline, type Outline, outlineOf } from '../outline.ts';
import { type BookFile, report } from './file.ts';

const place = /^content\/chapters\/([^/]+)\/(?:index|exercises\/([^/]+)\/prompt)\.mdx$/;

/** Finds out which file of the book this is, and what there is to refer to. */
export function remarkStart({ root, base }: { root: string; base: string }) {
  return async (tree: Root, file: VFile) => {
    const name = bookName(root, file.path);
    const [, chapter, exercise] = place.exec(name) ?? [];
    if (!chapter) file.fail(`neither a chapter nor a prompt: ${name}; write it as ${chaptersFolder}/<slug>/index.mdx`);
    if (!exercise) addExercises(tree, root, chapter);
    const { numbers, problems } = await loadNumbers(root, chapter);
    for (const { file: source, line, message } of problems)
      report(file, undefined, `its numbers: ${source}:${line}: ${message}`);
    const outline = exercise ? chapterOutline(chapter, root) : ownOutline(tree, file, root, chapter);
    const book: BookFile = { root, base, chapter, exercise, outline, numbers, cards: new Set() };
    file.data['book'] = book;
  };
}

function ownOutline(tree: Root, file: VFile, root: string, chapter: string): Outline {
  return outlineOf(tree, {
    number: loadChapter(root, chapter).data?.number ?? 0,
    notation: loadNotation(root).entries,
    report: (node, message) => report(file, node, message),
  });
}
