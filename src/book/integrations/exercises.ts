import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { bookRoot } from '../files.ts';

/**
 * Makes the answer keys of a build in a thread of its own, while the rest is bundled: to make them every program of every
 * exercise runs. Pages read them from the disk; what the thread could not make they make themselves, and say why not.
 */
export function exercises(): AstroIntegration {
  let thread: Worker | undefined;
  return {
    name: 'exercises',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const workerData = { root: bookRoot() };
        thread = new Worker(new URL('../exercises/keysThread.ts', import.meta.url), { workerData });
        // A build that ends early, for a fault of the book, doesn't wait for it.
        thread.unref();
        thread.once('error', console.error);
        thread.once('exit', () => {
          thread = undefined;
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          setup: async () => {
            thread?.ref();
            if (thread) await once(thread, 'exit');
            await own.setup?.();
          },
        }));
      },
    },
  };
}
