import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import type { Rolldown } from 'vite';
import { bookRoot, readText } from '../files.ts';
import { engineFiles } from '../sources.ts';
import { typeFiles } from './files.ts';

/** What the editor's type help loads, as names of files below `type-help/`, and what that weighs. */
export interface TypeHelpAssets {
  /** TypeScript itself, as a module. */
  compiler: string;
  /** The declarations that it knows, as JSON. */
  files: string;
  /** Of both, compressed. */
  bytes: number;
}

interface Asset {
  name: string;
  bytes: number;
}

/** Where the site has them; the names change with their contents. */
export const typeHelpFolder = 'type-help';

/** Kept between builds: minifying TypeScript takes seconds. */
export const cacheFolder = (root: string) => path.join(root, 'node_modules/.cache/descent', typeHelpFolder);

let prepared: Promise<TypeHelpAssets> | undefined;

/**
 * The type help's files, made where they are missing from the cache or older than what they are made of. A process
 * looks once: while writing, a changed engine is known to the type help after a restart.
 */
export function typeHelpAssets(): Promise<TypeHelpAssets> {
  prepared ??= prepare(bookRoot());
  return prepared;
}

async function prepare(root: string): Promise<TypeHelpAssets> {
  const compiler = await cached(root, 'compiler', 'js', ts.version, minifiedCompiler);
  const sources = [...engineFiles(root), 'src/book/typeHelp/sandboxGlobals.txt'];
  const state = hash(ts.version + sources.map((file) => readText(root, file)).join('\0'));
  const files = await cached(root, 'files', 'json', state, () => JSON.stringify(typeFiles(root)));
  return { compiler: compiler.name, files: files.name, bytes: compiler.bytes + files.bytes };
}

/** What was made of the same `state` before; else what `make` makes now. */
async function cached(
  root: string,
  kind: string,
  extension: string,
  state: string,
  make: () => string | Promise<string>,
): Promise<Asset> {
  const folder = cacheFolder(root);
  const note = path.join('node_modules/.cache/descent', typeHelpFolder, `${kind}-${state}.json`);
  const known = readText(root, note);
  if (known) return JSON.parse(known);
  const text = await make();
  const asset: Asset = { name: `${kind}.${hash(text)}.${extension}`, bytes: gzipSync(text).length };
  mkdirSync(folder, { recursive: true });
  write(path.join(folder, asset.name), text);
  write(path.join(root, note), JSON.stringify(asset));
  return asset;
}

/** All at once: another process may be making the same. */
function write(file: string, text: string) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

async function minifiedCompiler(): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: fileURLToPath(import.meta.resolve('typescript')),
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false, format: 'es' },
      },
    },
  });
  return (built as Rolldown.RolldownOutput).output[0].code;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);
