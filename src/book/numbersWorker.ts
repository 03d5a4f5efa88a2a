import { Worker } from 'node:worker_threads';

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

/** @param onEnd called when the thread has ended, by itself or not */
export function startWorker(onEnd: () => void): NumbersWorker {
  const worker = new Worker(code, { eval: true });
  const waiting = new Map<string, Waiting>();
  // Only a thread that is awaited keeps the process running.
  const settle = (address: string) => {
    const one = waiting.get(address);
    waiting.delete(address);
    if (waiting.size === 0) worker.unref();
    return one;
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
      });
    },
    terminate() {
      end(new Terminated());
      void worker.terminate();
    },
  };
}
