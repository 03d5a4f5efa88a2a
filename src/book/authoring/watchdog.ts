import { Worker } from 'node:worker_threads';

/** Milliseconds without a turn of the event loop: no page of the book keeps it for a tenth of that. */
const patience = 20_000;

/** What the watchdog's thread is given. */
export interface Watched {
  /** Counts the turns of the main thread. */
  turns: Int32Array;
  root: string;
  patience: number;
}

/**
 * A widget or another module of the book that never ends keeps the dev server from all else, even from Ctrl+C. A thread
 * beside says where it is, and ends the process: nothing of it can be saved.
 */
export function startWatchdog(root: string, milliseconds = patience) {
  const turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const timer = setInterval(() => Atomics.add(turns, 0, 1), milliseconds / 20).unref();
  const workerData: Watched = { turns, root, patience: milliseconds };
  const worker = new Worker(new URL('./watchdogThread.ts', import.meta.url), { workerData });
  worker.unref();
  return {
    end() {
      clearInterval(timer);
      void worker.terminate();
    },
  };
}
