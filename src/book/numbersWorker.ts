import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { whereIsIt } from './widgets/endless.ts';
import { startLimit } from './widgets/limit.ts';

/** A thread that runs chapters' `numbers.ts`, all with one engine: a thread of its own for each would load it anew. */
export interface NumbersWorker {
  /** What the module at that address exports by default. */
  run(address: string): Promise<unknown>;
  /** Ends the thread; what it has not answered fails with `Terminated`. */
  terminate(): void;
}

/** Nothing is wrong with the numbers: nobody waited for them. */
export class Terminated extends Error {}

const code = `
  const hooks = ${JSON.stringify(new URL('./edition/imports.ts', import.meta.url).href)};
  const ready = process.env.EDITION ? import(hooks) : undefined;
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', async (address) => {
    try {
      await ready;
      parentPort.postMessage({ address, value: (await import(address)).default });
    } catch (error) {
      parentPort.postMessage({ address, error });
    }
  });
`;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Milliseconds of computing after which a module is taken to never end: several times what the book's slowest needs. */
const mostComputing = 120_000;

/**
 * @param onEnd called when the thread has ended, by itself or not
 * @param patience milliseconds of computing for each module
 */
export function startWorker(onEnd: () => void, patience = mostComputing): NumbersWorker {
  const worker = new Worker(code, { eval: true });
  const waiting = new Map<string, Waiting>();
  let limit: ReturnType<typeof startLimit> | undefined;
  // Only a thread that is awaited keeps the process running.
  const settle = (address: string) => {
    limit?.end();
    limit = undefined;
    const one = waiting.get(address);
    waiting.delete(address);
    if (waiting.size === 0) worker.unref();
    else watch();
    return one;
  };
  const watch = () => {
    limit = startLimit(worker, patience);
    void limit.isOver.then(async () => {
      const places = await whereIsIt(worker);
      const lineIn = (address: string) =>
        places.find(({ file }) => address.startsWith(`${pathToFileURL(file)}?`))?.line;
      const all = [...waiting.keys()];
      const endless = all.find((address) => lineIn(address)) ?? all[0]!;
      // As a stack has it, for whoever looks up the line.
      const stack = `${endless}:${lineIn(endless) ?? 1}`;
      settle(endless)?.reject(Object.assign(new Error('it does not end'), { stack }));
      // The others have not begun.
      end(new Terminated());
      void worker.terminate();
    });
  };
  worker.on('message', ({ address, value, error }: { address: string; value?: unknown; error?: Error }) => {
    const one = settle(address);
    if (error) one?.reject(error);
    else one?.resolve(value);
  });
  const end = (error: Error) => {
    for (const address of [...waiting.keys()]) settle(address)?.reject(error);
    onEnd();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('it ended before it exported anything')));
  return {
    run(address) {
      worker.ref();
      worker.postMessage(address);
      return new Promise((resolve, reject) => {
        waiting.set(address, { resolve, reject });
        if (!limit) watch();
      });
    },
    terminate() {
      end(new Terminated());
      void worker.terminate();
    },
  };
}
