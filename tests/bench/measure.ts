/** One contestant at one task: runs it so many times and says how many seconds that took. */
export type Run = (times: number) => Promise<number> | number;

/** Seconds a contestant gets in a round; a step that takes longer is done once. */
const SLICE = 0.15;

/**
 * Times of one run, by contestant, one entry a round. All take part in every round, one after the other, so that what
 * disturbs the machine for a while disturbs all of them, and ratios within a round stay fair.
 */
export async function interleave(contestants: Map<string, Run>, rounds: number): Promise<Map<string, number[]>> {
  const counts = new Map<string, number>();
  const times = new Map<string, number[]>();
  for (const [name, run] of contestants) {
    // Compilers need a while to find out what is run often, and the clock some steps to tell how long one takes.
    let count = 1;
    await run(count);
    let spent = await run(count);
    for (let warm = spent; warm < 2 * SLICE; warm += spent) {
      count = Math.max(1, Math.min(4 * count, Math.round((count * SLICE) / spent)));
      spent = await run(count);
    }
    counts.set(name, Math.max(1, Math.round((count * SLICE) / spent)));
    times.set(name, []);
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of contestants) {
      const count = counts.get(name)!;
      times.get(name)!.push((await run(count)) / count);
    }
  }
  return times;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How many times as fast as the other: the median of the rounds' ratios. */
export const ratio = (times: readonly number[], others: readonly number[]): number =>
  median(others.map((other, round) => other / times[round]!));

/** A run of a function that returns at once. */
export const timed =
  (step: () => unknown): Run =>
  (times) => {
    const start = performance.now();
    for (let i = 0; i < times; i++) step();
    return (performance.now() - start) / 1000;
  };
