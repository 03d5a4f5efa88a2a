import type { Progress } from './run.ts';

/** All runs at one moment: enough to go back there, and for the curves. */
export interface Moment {
  progress: Progress;
  parameters: readonly Float32Array<ArrayBuffer>[];
  train: readonly number[];
  test: readonly number[];
}

const mostMoments = 240;
const mostBytes = 32 * 2 ** 20;

/**
 * Moments to go back to, evenly apart. When there are too many, every other one goes and they lie twice as far apart:
 * so training for ever needs no more memory than training for long.
 */
export class History {
  moments: Moment[] = [];
  /** Epochs from one moment to the next. */
  spacing = 1;
  readonly #most: number;

  /** `size`: how many parameters a moment holds. */
  constructor(size: number) {
    this.#most = Math.max(12, Math.min(mostMoments, Math.floor(mostBytes / (4 * size))));
  }

  isDue({ epoch, seen }: Progress): boolean {
    return seen === 0 && epoch % this.spacing === 0 && this.moments.at(-1)?.progress.epoch !== epoch;
  }

  /** Adds a moment at the end; whatever lies later, or at the same place, is no longer so. */
  add(moment: Moment): void {
    this.moments = this.moments.filter(({ progress }) => progress.updates < moment.progress.updates);
    this.moments.push(moment);
    if (this.moments.length <= this.#most) return;
    this.spacing *= 2;
    const last = this.moments.length - 1;
    this.moments = this.moments.filter(
      ({ progress: { epoch, seen } }, i) => i === 0 || i === last || (seen === 0 && epoch % this.spacing === 0),
    );
  }
}
