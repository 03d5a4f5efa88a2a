import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { layersOf, ownPlace, placeOf } from './edition/folder.ts';

/** The repository's root: every command of the book starts there. Tests pass the root of a book of their own. */
export const bookRoot = () => process.cwd();

/** The file's text, or undefined where there is none. `file` is relative to the root. */
export function readText(root: string, file: string): string | undefined {
  if (modified(root, file) === undefined) return undefined;
  // A byte order mark is reported by `encodingProblems`, and hides nothing else.
  return readFileSync(placeOf(root, file), 'utf8').replace(/^\uFEFF/, '');
}

/** When the file was last changed, in milliseconds; undefined where there is none. */
export function modified(root: string, file: string): number | undefined {
  const stats = statSync(placeOf(root, file), { throwIfNoEntry: false });
  return stats?.isFile() ? stats.mtimeMs : undefined;
}

/** Names of the folders in `folder`, sorted; none where the folder itself is missing. */
export function subfolders(root: string, folder: string): string[] {
  return namesIn(root, folder, (entry) => entry.isDirectory());
}

/** Names of the files in `folder`, sorted, without what editors and systems leave behind. */
export function filesIn(root: string, folder: string): string[] {
  return namesIn(root, folder, (entry) => entry.isFile() && !entry.name.startsWith('.'));
}

function namesIn(root: string, folder: string, isWanted: (entry: Dirent) => boolean): string[] {
  const places = [path.join(root, folder), ownPlace(root, folder)].filter((place) => place !== undefined);
  const entries = places.flatMap((place) =>
    statSync(place, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(place, { withFileTypes: true }) : [],
  );
  return [...new Set(entries.filter(isWanted).map(({ name }) => name))].sort();
}

/** When the file has changed; and for what isn't in its place in an edition, when the edition's addition to it has. */
const timesOf = (root: string, file: string) =>
  ownPlace(root, file) ? [modified(root, file)] : layersOf(root, file).map((layer) => modified(root, layer));

/** A build never sees a file change. */
const isBuild = process.env['NODE_ENV'] === 'production';

type Cache = Map<string, { times: string; value: unknown }>;
const caches = Symbol.for('descent.caches');

/** A build has this module twice, as Node runs it and bundled to draw the pages: what one has read, both know. */
function cacheOf(name: string): Cache {
  if (!isBuild) return new Map();
  const shared = globalThis as { [caches]?: Record<string, Cache> };
  shared[caches] ??= {};
  const all = shared[caches];
  all[name] ??= new Map();
  return all[name];
}

/**
 * Remembers what `load` made of a file until it or one of `others` changes: builds read it once, dev sees edits.
 *
 * @param name of what is made, one for each
 */
export function cachedByFile<T>(name: string, load: (root: string, file: string) => T, ...others: string[]) {
  const cache = cacheOf(name);
  const timesNow = (root: string, file: string) =>
    isBuild ? '' : [file, ...others].flatMap((one) => timesOf(root, one)).join();
  /** For who has made it already, of the file as it is now. */
  const keep = (root: string, file: string, value: T) => {
    cache.set(placeOf(root, file), { times: timesNow(root, file), value });
    return value;
  };
  const read = (root: string, file: string): T => {
    const known = cache.get(placeOf(root, file));
    return known?.times === timesNow(root, file) ? (known.value as T) : keep(root, file, load(root, file));
  };
  return Object.assign(read, { keep });
}
