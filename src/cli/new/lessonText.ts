import { existsSync } from 'node:fs';
import { chapterFile } from '#book/chapters.ts';
import { ownPlace } from '#book/edition/folder.ts';
import { readText } from '#book/files.ts';
import { languages } from '../../language/languages.ts';
import { placeOfNew } from './edition.ts';
import type { Files } from './templates.ts';

/**
 * A lesson's text, in each of its languages, with one more exercise. None for a lesson of the book in an edition that
 * keeps its text: it shows what the edition adds by itself.
 */
export function withExercise(root: string, chapter: string, name: string): Files {
  const files = languages.map(({ language }) => chapterFile(chapter, language));
  const own = ownPlace(root, files[0]!);
  if (own && !existsSync(own)) return {};
  const present = files.filter((file) => existsSync(placeOfNew(root, file)));
  return Object.fromEntries(present.map((file) => [file, added(readText(root, file)!, name)]));
}

/** Before the quiz and the heading over it, else at the end. */
function added(text: string, name: string): string {
  const element = `<Exercise name="${name}" />`;
  const quiz = /^(?:#{2,6} .*\s+)?<Quiz\s*\/>/m;
  return quiz.test(text) ? text.replace(quiz, `${element}\n\n$&`) : `${text.trimEnd()}\n\n${element}\n`;
}
