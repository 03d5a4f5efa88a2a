import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { bookRoot } from '../files.ts';

/**
 * Makes the answer keys of a build in a thread of its own, while the rest is bundled: to make them every program of every
 * exercise runs. Pages read them from the disk; what the thread could not make they make themselves, and say why not.
 */
export function startKeys(root = bookRoot()) {
  let thread: Worker | undefined = new Worker(new URL('keysThread.ts', import.meta.url), {
    workerData: { root },
    // Programs leave much behind them that a larger nursery would only keep longer, beside the build's own.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  // A build that ends early, for a fault of the book, doesn't wait for it.
  thread.unref();
  thread.once('error', console.error);
  thread.once('exit', () => {
    thread = undefined;
  });
  return {
    async done() {
      thread?.ref();
      if (thread) await once(thread, 'exit');
    },
  };
}
