import type { Random } from '../engine/index.ts';

/** A number from low to high with two decimals, so that a case shown to a learner can be read. */
export function drawNumber(random: Random, low: number, high: number): number {
  return Number(random.uniform(low, high).toFixed(2));
}

/** A row of scores between −5 and 5. */
export function drawScores(random: Random, classes: number): number[] {
  return Array.from({ length: classes }, () => drawNumber(random, -5, 5));
}

/** Scores of a batch: one row for each example, one column for each class. */
export function drawLogits(random: Random, examples: number, classes: number): number[][] {
  return Array.from({ length: examples }, () => drawScores(random, classes));
}

/** Class numbers, one for each example. */
export function drawLabels(random: Random, examples: number, classes: number): number[] {
  return Array.from({ length: examples }, () => random.integer(0, classes));
}

/** Rows of positive numbers with four decimals that sum to 1, to rounding. */
export function drawProbabilities(random: Random, examples: number, classes: number): number[][] {
  return Array.from({ length: examples }, () => {
    const weights = Array.from({ length: classes }, () => random.uniform(0.05, 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => Number((weight / total).toFixed(4)));
  });
}
