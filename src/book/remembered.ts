import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = (root: string) => path.join(root, 'node_modules/.cache/descent/results');

interface Wanted<T> {
  /** What it is the result of, one file each: `gates/loss-functions/softmax`. */
  subject: string;
  /** Changes with all that determines the result: a `fingerprint`. */
  key: string;
  compute: () => Promise<T>;
  /** Whether it may be kept: what may have failed by chance is computed again. */
  isSound: (result: T) => boolean;
}

/** The result of a long computation: the one on the disk while its key is the same, else a new one. */
export async function remembered<T>(root: string, { subject, key, compute, isSound }: Wanted<T>): Promise<T> {
  const place = path.join(folder(root), `${subject}.json`);
  const known = readResult<T>(place);
  if (known?.key === key) return known.result;
  const result = await compute();
  // A book without packages, as tests make them, has no place for what may be deleted at any time.
  if (isSound(result) && existsSync(path.join(root, 'node_modules'))) write(place, JSON.stringify({ key, result }));
  return result;
}

/** Forgets every result on the disk. */
export const forgetResults = (root: string) => rmSync(folder(root), { recursive: true, force: true });

function readResult<T>(place: string): { key: string; result: T } | undefined {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whole or not at all, also where two commands run at a time. */
function write(place: string, text: string) {
  const draft = `${place}.${process.pid}`;
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, place);
  } catch {
    // A disk that is full or may not be written to makes the next command slower, nothing else.
    rmSync(draft, { force: true });
  }
}
