import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Folders of editions by the root of the book that they are made from. */
const folders = new Map<string, string>();

const asked = process.env['EDITION'] || optionOf(process.argv);
if (asked !== undefined) useEdition(process.cwd(), path.resolve(process.env['INIT_CWD'] ?? process.cwd(), asked));

/** `--edition ../my-course` or `--edition=../my-course`: Astro's own commands leave options to us that they don't know. */
function optionOf(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => /^--edition(=|$)/.test(arg));
  return at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1] ?? '');
}

/** From now on the book at `root` is read with the edition's files over its own. Without a folder, as it is. */
export function useEdition(root: string, folder: string | undefined): void {
  if (folder === undefined) folders.delete(root);
  else folders.set(root, existsSync(folder) ? realpathSync(folder) : folder);
  // Pages are bundled, and numbers run in a thread: each has this module anew, and learns it from here.
  if (root === process.cwd()) process.env['EDITION'] = folders.get(root) ?? '';
}

/** An instructor's folder that changes the book; undefined where the book is read as it is. */
export const editionFolder = (root: string): string | undefined => folders.get(root);

/** Which of the book's places an edition's folder holds, and what it calls them. */
const places = [
  ['content/course.yml', 'course.yml'],
  ['content/chapters', 'chapters'],
  ['components/widgets', 'widgets'],
] as const;

/** Where the edition would keep a file of the book: `content/chapters/a/quiz.yml` is its `chapters/a/quiz.yml`. */
export function ownPlace(root: string, file: string): string | undefined {
  const folder = folders.get(root);
  const place = folder && places.find(([book]) => file === book || file.startsWith(`${book}/`));
  return place && path.join(folder, place[1] + file.slice(place[0].length));
}

/** Where a file of the book lies: in the edition, where that has it, else in the repository. */
export function placeOf(root: string, file: string): string {
  const own = ownPlace(root, file);
  // The book's course is never an edition's.
  return own && (file === 'content/course.yml' || existsSync(own)) ? own : path.join(root, file);
}

/** What the book calls a file by its path, the edition's ones too: the other way round than `placeOf`. */
export function bookName(root: string, place: string): string {
  const folder = folders.get(root);
  const inEdition = folder && place.startsWith(folder + path.sep) ? slashes(path.relative(folder, place)) : undefined;
  const known = places.find(([, own]) => inEdition === own || inEdition?.startsWith(`${own}/`));
  if (inEdition !== undefined && known) return known[0] + inEdition.slice(known[1].length);
  return slashes(path.relative(root, place));
}

/** The file as its author finds it: the edition's by its way from the repository, `../my-course/course.yml`. */
export function shownName(file: string, root = process.cwd()): string {
  const own = ownPlace(root, file);
  if (!own) return file;
  // What is missing from a chapter of the edition is missing there.
  const [, chapter] = /^(content\/chapters\/[^/]+)\//.exec(file) ?? [];
  const isOwn = placeOf(root, file) === own || (chapter && !existsSync(path.join(root, chapter)));
  return isOwn ? slashes(path.relative(root, own)) : file;
}

/** Where the built site lies: an edition's in its own folder. */
export const siteFolder = (root: string): string => path.join(editionFolder(root) ?? root, 'dist');

/** Where an author adds to a list of the book: an edition's has a file of its own, `../my-course/glossary.yml`. */
export const listOf = (root: string, file: string): string => layersOf(root, file).at(-1)!;

/** A list of the book and, after it, the edition's additions to it: names from the root. */
export function layersOf(root: string, file: string): string[] {
  const folder = folders.get(root);
  return folder ? [file, slashes(path.relative(root, path.join(folder, path.basename(file))))] : [file];
}

const slashes = (name: string) => name.split(path.sep).join('/');
