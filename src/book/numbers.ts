import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { chaptersFolder } from './chapters.ts';
import { modified } from './files.ts';
import type { Problem } from './problem.ts';

/** What a chapter's `numbers.ts` exports, or why it can't be used. */
export interface LoadedNumbers {
  numbers: Record<string, string>;
  problems: Problem[];
}

/**
 * Runs the `numbers.ts` beside a chapter: `export default { dogLoss: '2.9957' }`, texts computed by the engine.
 * A chapter without one has no numbers. It runs in a worker, where edits to it and to the engine are seen again.
 */
export function loadNumbers(root: string, chapter: string): Promise<LoadedNumbers> {
  const file = `${chaptersFolder}/${chapter}/numbers.ts`;
  const time = modified(root, file);
  if (time === undefined) return Promise.resolve({ numbers: {}, problems: [] });
  const place = path.join(root, file);
  const known = cache.get(place);
  if (known && known.time === time) return known.loaded;
  const loaded = run(place).then(
    (value) => check(file, value),
    (error: Error) => faulty(file, `can't be run: ${error.message}; correct the code`, lineIn(error, place)),
  );
  cache.set(place, { time, loaded });
  return loaded;
}

/** Forgets every result, as when the engine has changed. */
export const forgetNumbers = () => cache.clear();

const cache = new Map<string, { time: number; loaded: Promise<LoadedNumbers> }>();

function run(place: string): Promise<unknown> {
  const address = JSON.stringify(pathToFileURL(place).href);
  const code = `import(${address}).then((numbers) => require('node:worker_threads').parentPort.postMessage(numbers.default))`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, { eval: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('it ended before it exported anything')));
  });
}

function check(file: string, value: unknown): LoadedNumbers {
  if (typeof value !== 'object' || value === null)
    return faulty(file, `no numbers exported: ${value}; write export default { name: '2.9957' }`);
  const problems: Problem[] = [];
  const numbers: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (typeof text === 'string') numbers[name] = text;
    else problems.push(...faulty(file, `not text: ${name}: ${text}; format it, as with toFixed(4)`).problems);
  }
  return { numbers, problems };
}

const faulty = (file: string, message: string, line = 1): LoadedNumbers => ({
  numbers: {},
  problems: [{ file, line, message }],
});

/** The line in the file itself that the error came through. */
function lineIn({ stack = '' }: Error, place: string): number {
  const at = stack.indexOf(`${pathToFileURL(place).href}:`);
  return at < 0 ? 1 : Number(/:(\d+)/.exec(stack.slice(at + pathToFileURL(place).href.length))?.[1] ?? 1);
}
