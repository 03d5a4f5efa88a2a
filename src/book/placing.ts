import { existsSync } from 'node:fs';
import { chapterFile, chapterFolders, chaptersFolder } from './chapters.ts';
import { ownPlace } from './edition/folder.ts';
import { modified, subfolders } from './files.ts';
import { chapterOutline } from './outline.ts';
import type { Problem } from './problem.ts';
import { quizFile } from './quiz.ts';

/** Exercises and quizzes that no reader would meet: the text of their chapter shows them nowhere. */
export function checkPlacing(root: string): Problem[] {
  return chapterFolders(root).flatMap((slug) => {
    const shown = shownIn(root, slug);
    return shown ? unplacedIn(root, slug, shown) : [];
  });
}

function unplacedIn(root: string, slug: string, shown: { exercises: string[]; hasQuiz: boolean }): Problem[] {
  const text = chapterFile(slug);
  const folder = `${chaptersFolder}/${slug}/exercises`;
  const names = subfolders(root, folder);
  // A text that an edition has written itself may leave out what the book's has.
  const isExpected = (place: string) => isOwn(root, place) || !isOwn(root, text);
  // A name that no folder has is told where it stands; the folder it means is not told as well.
  const isMisspelled = shown.exercises.some((name) => !names.includes(name));
  const exercises = names
    .filter((name) => !shown.exercises.includes(name) && !isMisspelled && isExpected(`${folder}/${name}`))
    .map((name) => ({ name, file: `${folder}/${name}/prompt.mdx` }))
    .filter(({ file }) => modified(root, file))
    .map(({ name, file }) => ({
      file,
      line: 1,
      message: `exercise that its lesson does not show: "${name}"; write <Exercise name="${name}" /> where it belongs in ${text}, or remove the folder`,
    }));
  const quiz = quizFile(slug);
  if (shown.hasQuiz || !modified(root, quiz) || !isExpected(quiz)) return exercises;
  const message = `quiz that its lesson does not show; write <Quiz /> where it belongs in ${text}, or remove this file`;
  return [...exercises, { file: quiz, line: 1, message }];
}

/** Undefined where the chapter's MDX is not valid; that is reported with the chapter. */
function shownIn(root: string, slug: string) {
  try {
    const { components } = chapterOutline(slug, root);
    return {
      exercises: components.flatMap(({ name, props }) => (name === 'Exercise' ? (props['name'] ?? '') : [])),
      hasQuiz: components.some(({ name }) => name === 'Quiz'),
    };
  } catch {
    return undefined;
  }
}

/** Whether the file or folder stands in the edition. */
function isOwn(root: string, place: string): boolean {
  const own = ownPlace(root, place);
  return own !== undefined && existsSync(own);
}
