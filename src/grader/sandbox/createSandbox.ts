import type { Runner } from '../runner.ts';
import { type Frame, openFrame } from './openFrame.ts';
import { startRunner } from './startRunner.ts';

/** Runs submissions out of reach of the page, its storage and the network. */
export interface Sandbox {
  /** A fresh place for one submission. One waits ready, so that this takes no time. Close it before the next `open`. */
  open(): Promise<Runner>;
  /** Waits until the one that waits is ready. */
  ready(): Promise<void>;
  dispose(): void;
}

interface Place {
  frame: Frame;
  runner: Runner & { hung(): boolean };
}

/**
 * @param url of the sandbox's page
 * @throws Error (from `open`) when the browser can't keep a frame apart from the page
 */
export function createSandbox(url: string): Sandbox {
  let next = prepare(url);
  let disposed = false;
  const place = () =>
    next.catch(() => {
      next = prepare(url);
      return next;
    });
  return {
    async ready() {
      await place();
    },
    async open() {
      const { frame, runner } = await place();
      return {
        ...runner,
        close() {
          runner.close();
          if (runner.hung() || disposed) frame.remove();
          if (disposed) return;
          next = prepare(url, runner.hung() ? undefined : frame);
          next.catch(() => {});
        },
      };
    },
    dispose() {
      disposed = true;
      next.then(({ frame }) => frame.remove()).catch(() => {});
    },
  };
}

async function prepare(url: string, opened?: Frame): Promise<Place> {
  const frame = opened ?? (await openFrame(url));
  return { frame, runner: await startRunner(frame) };
}
