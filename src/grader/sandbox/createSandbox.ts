import type { Runner } from '../runner.ts';
import { type Enclosure, type Frame, openEnclosure } from './openFrame.ts';
import { type MortalRunner, startRunner } from './startRunner.ts';

/** Runs submissions out of reach of the page, its storage and the network. */
export interface Sandbox {
  /** A fresh place for one submission. One waits ready, so that this takes no time; close it to have the next made. */
  open(): Promise<Runner>;
  /** Waits until the one that waits is ready. */
  ready(): Promise<void>;
  dispose(): void;
}

interface Place {
  frame: Frame;
  runner: MortalRunner;
}

/**
 * @param url of the sandbox's page
 * @throws Error (from `open`) when the browser can't keep a frame apart from the page
 */
export function createSandbox(url: string): Sandbox {
  let enclosure: Promise<Enclosure> | undefined;
  let waiting: Promise<Place> | undefined;
  let inUse = 0;
  let disposed = false;

  /** What failed to start is forgotten, so that the next asks anew. */
  const enclose = () => {
    const opened = enclosure ?? openEnclosure(url);
    enclosure = opened;
    opened.catch(() => {
      if (enclosure === opened) enclosure = undefined;
    });
    return opened;
  };
  const prepare = (frame?: Frame) => {
    const place = makePlace(enclose, frame);
    waiting = place;
    place.catch(() => {
      if (waiting === place) waiting = undefined;
    });
    return place;
  };
  /** The one that waited may have been ended with a program before it: frames can share a process. */
  const alive = async (waited: Promise<Place>): Promise<Place> => {
    const place = await waited;
    if (await place.frame.isAlive()) return place;
    place.frame.remove();
    return makePlace(enclose);
  };
  prepare();

  return {
    async ready() {
      await (waiting ?? prepare());
    },
    async open() {
      const place = waiting ?? prepare();
      waiting = undefined;
      const { frame, runner } = await alive(place);
      inUse += 1;
      return {
        ...runner,
        close() {
          inUse -= 1;
          runner.close();
          const isLast = inUse === 0 && !waiting && !disposed;
          const canStay = isLast && !runner.isLost();
          if (!canStay) frame.remove();
          if (isLast) prepare(canStay ? frame : undefined);
        },
      };
    },
    dispose() {
      disposed = true;
      enclosure?.then((opened) => opened.remove()).catch(() => {});
      enclosure = undefined;
    },
  };
}

/** @param used a frame that stays where it is still alive */
async function makePlace(enclose: () => Promise<Enclosure>, used?: Frame): Promise<Place> {
  const isOfUse = await used?.isAlive();
  if (!isOfUse) used?.remove();
  const frame = used && isOfUse ? used : await (await enclose()).open();
  try {
    return { frame, runner: await startRunner(frame) };
  } catch (error) {
    frame.remove();
    throw error;
  }
}
