import { Worker } from 'node:worker_threads';

/** A thousand times what a long submission takes. */
const limit = 5000;

/** Tells whether submissions can be compiled in bearable time. */
export interface CompileCheck {
  ends(source: string): Promise<boolean>;
  close(): void;
}

/**
 * A compiler can be kept busy for years by one line of nested default parameters. In a page that is the learner's own
 * trouble; here it would stop the grading, so each submission is compiled once where it can be given up.
 */
export function startCompileCheck(): CompileCheck {
  let worker: Worker | undefined;
  let finish: (ends: boolean) => void = () => {};
  let last: Promise<unknown> = Promise.resolve();
  const start = () => {
    const started = new Worker(new URL('./compileThread.ts', import.meta.url));
    started.on('message', () => finish(true));
    started.on('error', () => finish(false));
    return started;
  };
  const stop = () => {
    void worker?.terminate();
    worker = undefined;
  };
  const check = (source: string) =>
    new Promise<boolean>((resolve) => {
      worker ??= start();
      const timer = setTimeout(() => finish(false), limit);
      finish = (ends) => {
        clearTimeout(timer);
        finish = () => {};
        if (!ends) stop();
        resolve(ends);
      };
      worker.postMessage(source);
    });
  return {
    ends(source) {
      const checked = last.then(() => check(source));
      last = checked;
      return checked;
    },
    close: stop,
  };
}
