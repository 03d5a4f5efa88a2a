import path from 'node:path';
import { chapterFolders, chaptersFolder } from '#book/chapters.ts';
import { checkBook } from '#book/check.ts';
import { tryExercises } from '#book/exercises/exercise.ts';
import type { Registry } from '#book/mdx/components.ts';
import type { Problem } from '#book/problem.ts';
import { checkDictionaries } from '#book/sentences.ts';
import { checkWidgets } from '#book/widgets/check.ts';
import { placements } from '#book/widgets/placements.ts';
import { checkTypes } from './checkTypes.ts';
import { runGates } from './gates.ts';

interface Options {
  root: string;
  registry: Registry;
  /** Chapters, or exercises as `chapter/name`, whose programs are run; all of them where none is named. */
  only: readonly string[];
  /** Called as the check goes on, with what has been looked at. */
  onPart?: (part: string) => void;
  /** Milliseconds that drawing a widget may take. */
  patience?: number;
}

/** Everything that an author must mend, in texts, data, types, widgets and exercises: all of it at once, file by file. */
export async function checkAll({ root, registry, only, onPart, patience }: Options): Promise<Problem[]> {
  onPart?.('texts, data and types');
  const texts = checkBook(registry, root);
  const { exercises, problems: inFolders } = await tryExercises(root);
  const isWanted = ({ id }: { id: string }) =>
    only.length === 0 || only.some((name) => id === name || id.startsWith(`${name}/`));
  const chapters = chapterFolders(root).filter(
    (slug) => only.length === 0 || only.some((name) => name.split('/')[0] === slug),
  );
  // Afterwards, for then it is known what each chapter shows.
  const widgets = texts.then(() => checkWidgets(registry, { root, chapters, ...(patience && { patience }) }));
  const folders = () => [
    ...chapters.map((slug) => `${chaptersFolder}/${slug}`),
    ...placements(registry, root, chapters).map(({ file }) => path.posix.dirname(file)),
  ];
  // A process of its own, beside all the rest.
  const types = only.length === 0 ? checkTypes(root) : texts.then(() => checkTypes(root, folders()));
  const gates = runGates(root, exercises.filter(isWanted), Promise.all([types, texts, widgets]), onPart);
  const problems = [
    ...inFolders,
    ...checkDictionaries(root),
    ...(await Promise.all([types, texts, gates, widgets])).flat(),
  ];
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
