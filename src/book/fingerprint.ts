import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A text that changes with any of these files, with the modules that they import, theirs and so on, with the files that
 * they name in quotes, with Node, and with the packages that are installed.
 *
 * @param root of the book
 * @param files from the root, or absolute
 * @param more what else the result hangs on
 */
export function fingerprint(root: string, files: readonly string[], ...more: string[]): string {
  const seen = new Set<string>();
  const waiting = [...files, 'package-lock.json'].map((file) => path.resolve(root, file));
  const imports = importsOf(root);
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    waiting.push(...(read(place)?.names ?? []).flatMap((name) => placesOf(root, imports, place!, name)));
  }
  const hash = createHash('sha256').update([process.version, ...more].join('\0'));
  for (const place of [...seen].sort()) {
    const file = read(place);
    if (file) hash.update(`\0${path.relative(root, place)}\0${file.digest}`);
  }
  return hash.digest('hex').slice(0, 32);
}

interface ReadFile {
  state: string;
  digest: string;
  /** What it has in quotes that may be a file. */
  names: string[];
}

const known = new Map<string, ReadFile>();

/** Undefined where there is no such file. */
function read(place: string): ReadFile | undefined {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats?.isFile()) return undefined;
  const state = `${stats.mtimeMs} ${stats.size}`;
  const before = known.get(place);
  if (before?.state === state) return before;
  const content = readFileSync(place);
  const names = /\.(ts|tsx|astro)$/.test(place) ? quotedPaths(content.toString()) : [];
  const file = { state, digest: createHash('sha256').update(content).digest('hex'), names };
  known.set(place, file);
  return file;
}

/** `./model.ts`, `#engine`, `src/networks/digits/weights.safetensors`; no package's name, and no stylesheet. */
const quotedPaths = (source: string): string[] =>
  [...source.matchAll(/['"`](\.{1,2}\/[^'"`\s]+|#[a-z][\w./-]*|[a-z]+\/[\w./-]+\.\w+)(?:\?[\w&]*)?['"`]/g)]
    .map(([, name]) => name!.replace(/\?.*$/, ''))
    .filter((name) => !name.endsWith('.css'));

/** The book's names for its folders: `#engine/` is `src/engine/`. */
function importsOf(root: string): [string, string][] {
  const file = path.join(root, 'package.json');
  if (!statSync(file, { throwIfNoEntry: false })) return [];
  const { imports = {} } = JSON.parse(readFileSync(file, 'utf8')) as { imports?: Record<string, string> };
  return Object.entries(imports).map(([name, place]) => [name.replace('*', ''), place.replace('*', '')]);
}

function placesOf(root: string, imports: readonly [string, string][], from: string, name: string): string[] {
  if (name.startsWith('.')) return [path.resolve(path.dirname(from), name)];
  if (!name.startsWith('#')) return [path.resolve(root, name)];
  const found = imports.find(([start]) => (start.endsWith('/') ? name.startsWith(start) : name === start));
  return found ? [path.resolve(root, found[1] + name.slice(found[0].length))] : [];
}
