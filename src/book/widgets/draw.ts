import { Worker } from 'node:worker_threads';
import { type Place, whereIsIt } from './endless.ts';
import { startLimit } from './limit.ts';
import type { Drawing, Fault } from './thread.ts';

/** Milliseconds of computing that a widget may take, its modules included: ten times what the book's slowest needs. */
const mostComputing = 6000;

/** What came of drawing a widget: nothing where all is well. */
export interface Drawn {
  fault?: Fault;
  /** It did not end; the places it was in then, innermost first. */
  endless?: Place[];
}

/**
 * Draws widgets, one after the other in one thread. One that doesn't end costs the thread, and the next gets a new one.
 *
 * @param patience milliseconds of computing for each
 */
export function startDrawing(patience = mostComputing) {
  let worker: Worker | undefined;
  const end = () => {
    void worker?.terminate();
    worker = undefined;
  };
  const draw = async (drawing: Drawing): Promise<Drawn> => {
    worker ??= new Worker(new URL('./thread.ts', import.meta.url));
    const current = worker;
    const limit = startLimit(current, patience);
    const drawn = await Promise.race([ask(current, drawing), limit.isOver]);
    limit.end();
    if ('isOver' in drawn) {
      const endless = await whereIsIt(current);
      end();
      return { endless };
    }
    if ('isDead' in drawn) worker = undefined;
    return drawn;
  };
  return { draw, end };
}

function ask(worker: Worker, drawing: Drawing): Promise<Drawn | (Drawn & { isDead: true })> {
  return new Promise((resolve) => {
    const settle = (drawn: Drawn | (Drawn & { isDead: true })) => {
      worker.off('message', settle);
      worker.off('error', die);
      worker.off('exit', stop);
      resolve(drawn);
    };
    const die = ({ name, message, stack = '' }: Error) =>
      settle({ fault: { name, message, stack, isLoaded: true }, isDead: true });
    const stop = () => die(new Error('it ends the process'));
    worker.on('message', settle);
    worker.on('error', die);
    worker.on('exit', stop);
    worker.postMessage(drawing);
  });
}
