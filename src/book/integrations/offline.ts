import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { typeHelpFolder } from '../typeHelp/assets.ts';

const workerFile = new URL('./serviceWorker.js', import.meta.url);

/** Kept once a reader has asked for them: too much for those who never do. */
const isForLater = (file: string) => file.startsWith(`${typeHelpFolder}/`);

/** Of no use to a reader who is offline: the worker itself, pictures for previews, and what is for instructors. */
const isLeftOut = (file: string) =>
  /^(instructors\/guide\/.*|sw\.js|preview\.png|robots\.txt|sitemap.*\.xml)$|\.map$/.test(file);

/** Writes `sw.js`, which keeps the built files for reading offline. It must stand after the search in the list. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { version, count } = await writeServiceWorker(fileURLToPath(dir));
        logger.info(`${count} files kept for reading offline, version ${version}`);
      },
    },
  };
}

/** Hashes what lies below `root` and writes the worker there; the version changes with any of it and with the worker. */
export async function writeServiceWorker(root: string): Promise<{ version: string; count: number }> {
  const files: Record<string, string> = {};
  const later: string[] = [];
  const found = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  for (const entry of found) {
    const absolute = path.join(entry.parentPath, entry.name);
    const relative = path.relative(root, absolute).split(path.sep).join('/');
    // Under _astro/ the name itself holds a hash, so that any version of the worker knows the file by its name.
    const isHashed = relative.startsWith('_astro/');
    if (isLeftOut(relative)) continue;
    if (isForLater(relative)) {
      later.push(relative);
      continue;
    }
    files[relative.replace(/(^|\/)index\.html$/, '$1')] = isHashed ? '' : hash(await readFile(absolute));
  }
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const worker = await readFile(workerFile, 'utf8');
  const version = hash(JSON.stringify([sorted, later.sort()]) + worker);
  const book = { version, files: sorted, later };
  await writeFile(path.join(root, 'sw.js'), `const book = ${JSON.stringify(book)};\n${worker}`);
  return { version: book.version, count: Object.keys(sorted).length };
}

const hash = (content: string | Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 10);
