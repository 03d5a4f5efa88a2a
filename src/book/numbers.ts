import { pathToFileURL } from 'node:url';
import { chaptersFolder } from './chapters.ts';
import { placeOf } from './edition/folder.ts';
import { modified } from './files.ts';
import { fingerprint } from './fingerprint.ts';
import { type NumbersWorker, startWorker, Terminated } from './numbersWorker.ts';
import type { Problem } from './problem.ts';
import { remembered } from './remembered.ts';

/** What a chapter's `numbers.ts` exports, or why it can't be used. */
export interface LoadedNumbers {
  numbers: Record<string, string>;
  problems: Problem[];
}

/**
 * Runs the `numbers.ts` beside a chapter: `export default { dogLoss: '2.9957' }`, texts computed by the engine.
 * A chapter without one has no numbers.
 */
export function loadNumbers(root: string, chapter: string): Promise<LoadedNumbers> {
  const file = `${chaptersFolder}/${chapter}/numbers.ts`;
  const time = modified(root, file);
  if (time === undefined) return Promise.resolve({ numbers: {}, problems: [] });
  // The time makes Node load an edited file anew.
  const address = `${pathToFileURL(placeOf(root, file)).href}?${time}`;
  const loaded: Promise<LoadedNumbers> =
    cache.get(address) ??
    remembered(root, {
      subject: `numbers/${chapter}`,
      key: fingerprint(root, [placeOf(root, file)]),
      compute: () => compute(file, address),
      isSound: ({ problems }) => problems.length === 0,
    }).catch((error): Promise<LoadedNumbers> => {
      // The engine has changed meanwhile, or another chapter's numbers never end.
      if (!(error instanceof Terminated)) throw error;
      if (cache.get(address) === loaded) cache.delete(address);
      return loadNumbers(root, chapter);
    });
  cache.set(address, loaded);
  return loaded;
}

/** Forgets every result, as when the engine has changed. */
export function forgetNumbers() {
  cache.clear();
  worker?.terminate();
  worker = undefined;
}

const cache = new Map<string, Promise<LoadedNumbers>>();
let worker: NumbersWorker | undefined;

const compute = (file: string, address: string): Promise<LoadedNumbers> =>
  run(address).then(
    (value) => check(file, value),
    (error: Error) => {
      if (error instanceof Terminated) throw error;
      return faulty(file, `can't be run: ${withoutPaths(error.message)}; correct the code`, lineIn(error, address));
    },
  );

function run(address: string): Promise<unknown> {
  const current =
    worker ??
    startWorker(() => {
      if (worker === current) worker = undefined;
    });
  worker = current;
  return current.run(address);
}

function check(file: string, value: unknown): LoadedNumbers {
  if (typeof value !== 'object' || value === null)
    return faulty(file, `no numbers exported: ${value}; write export default { name: '2.9957' }`);
  const problems: Problem[] = [];
  const numbers: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (typeof text === 'string' && /\b(NaN|undefined|Infinity)\b/.test(text))
      problems.push(...faulty(file, `no number: ${name}: "${text}"; correct what computes it`).problems);
    else if (typeof text === 'string') numbers[name] = text;
    else problems.push(...faulty(file, `not text: ${name}: ${text}; format it, as with toFixed(4)`).problems);
  }
  return { numbers, problems };
}

const faulty = (file: string, message: string, line = 1): LoadedNumbers => ({
  numbers: {},
  problems: [{ file, line, message }],
});

/** The line in the file itself that the error came through. */
function lineIn({ stack = '' }: Error, address: string): number {
  const after = stack.split(address.split('?')[0]!)[1] ?? '';
  return Number(/^(?:\?[\d.]+)?:(\d+)/.exec(after)?.[1] ?? 1);
}

/** `Cannot find module './logits.ts'`, without where the book lies on this machine. */
const withoutPaths = (message: string) =>
  message.replace(/ imported from .*/, '').replace(/'\/[^']*?\/(content\/chapters\/[^/']+|src)\//, "'$1/");
