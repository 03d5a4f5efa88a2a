import { createRandom } from '#engine';
import { count, slopesAt, tilts, watershed } from './landscape.ts';

export const runs = 200;
export const steps = 200;

/** The noise of every run's every step: the mean tilt of its batch. One row a step. */
export function noiseOf(batchSize: number, seed: number): Float64Array[] {
  const rows = Array.from({ length: steps }, () => new Float64Array(runs));
  // A batch of all examples has the mean of all tilts: none.
  if (batchSize === count) return rows;
  for (let run = 0; run < runs; run++) {
    const random = createRandom(seed).fork(`run ${run}`);
    let order: number[] = [];
    for (const row of rows) {
      if (order.length === 0) order = random.shuffle([...tilts.keys()]);
      const batch = order.splice(-batchSize);
      row[run] = batch.reduce((sum, example) => sum + tilts[example]!, 0) / batchSize;
    }
  }
  return rows;
}

/**
 * All runs side by side from one start: w ← w − η(J′(w) + noise). Returns where each run is after every step, the
 * start first: (steps + 1) rows of `runs` places.
 */
export function walk(start: number, learningRate: number, noise: readonly Float64Array[]): Float64Array[] {
  const rows = [new Float64Array(runs).fill(start)];
  for (const kicks of noise) {
    const now = rows.at(-1)!;
    const slopes = slopesAt(now);
    rows.push(now.map((w, run) => clamp(w - learningRate * (slopes[run]! + kicks[run]!))));
  }
  return rows;
}

/** Beyond the picture the walls are so steep that a step could leave for infinity: runs are stopped there. */
function clamp(w: number): number {
  return Math.max(-6, Math.min(6, w));
}

/** How many of these runs are in the better valley. */
export function inBetterValley(places: Float64Array): number {
  return places.reduce((total, w) => total + (w > watershed ? 1 : 0), 0);
}

/** Wilson's (1927) interval: where the true share lies, in 95 of 100 such experiments. */
export function shareInterval(hits: number, trials: number): [low: number, high: number] {
  const z = 1.96;
  const share = hits / trials;
  const middle = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
