import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The repository's root: every command of the book starts there. Tests pass the root of a book of their own. */
export const bookRoot = () => process.cwd();

/** The file's text, or undefined where there is none. `file` is relative to the root. */
export function readText(root: string, file: string): string | undefined {
  return modified(root, file) === undefined ? undefined : readFileSync(path.join(root, file), 'utf8');
}

/** When the file was last changed, in milliseconds; undefined where there is none. */
export function modified(root: string, file: string): number | undefined {
  const stats = statSync(path.join(root, file), { throwIfNoEntry: false });
  return stats?.isFile() ? stats.mtimeMs : undefined;
}

/** Names of the folders in `folder`, sorted; none where the folder itself is missing. */
export function subfolders(root: string, folder: string): string[] {
  const place = path.join(root, folder);
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [];
  const entries = readdirSync(place, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** Remembers what `load` made of a file until it or one of `others` changes: builds read it once, dev sees edits. */
export function cachedByFile<T>(load: (root: string, file: string) => T, ...others: string[]) {
  const cache = new Map<string, { times: string; value: T }>();
  return (root: string, file: string): T => {
    const key = path.join(root, file);
    const times = [file, ...others].map((name) => modified(root, name)).join();
    const known = cache.get(key);
    if (known?.times === times) return known.value;
    const value = load(root, file);
    cache.set(key, { times, value });
    return value;
  };
}
