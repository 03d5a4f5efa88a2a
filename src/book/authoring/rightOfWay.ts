import { setTimeout } from 'node:timers/promises';

/** Milliseconds in which the page that shows a change is made. */
const first = 600;

/** Until when, since 1970, threads whose work can wait let the page go first. All threads share it. */
export type RightOfWay = BigInt64Array<SharedArrayBuffer>;

export const createRightOfWay = (): RightOfWay => new BigInt64Array(new SharedArrayBuffer(8));

/** A page is about to be made. */
export const takeRightOfWay = (way: RightOfWay) => Atomics.store(way, 0, BigInt(Date.now() + first));

/** Between two parts of long work: waits until no page is being made. */
export async function giveWay(way: RightOfWay): Promise<void> {
  for (;;) {
    const rest = Number(Atomics.load(way, 0)) - Date.now();
    if (rest <= 0) return;
    await setTimeout(rest);
  }
}
