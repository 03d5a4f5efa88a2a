import { expect, test } from 'vitest';
import { createRandom } from '#engine';
import { drawLabels, drawLogits, drawNumber, drawProbabilities } from '#grader/draw.ts';

const random = createRandom(3);

test('numbers have two decimals and stay in range', () => {
  for (let draw = 0; draw < 200; draw++) {
    const number = drawNumber(random, -1, 1);
    expect(Math.abs(number)).toBeLessThanOrEqual(1);
    expect(number).toBe(Number(number.toFixed(2)));
  }
});

test('batches have the shape asked for', () => {
  expect(drawLogits(random, 2, 3).map((row) => row.length)).toEqual([3, 3]);
  expect(drawProbabilities(random, 3, 2).map((row) => row.length)).toEqual([2, 2, 2]);
  expect(drawLabels(random, 4, 3)).toHaveLength(4);
});

test('labels name every class and no other', () => {
  expect(new Set(drawLabels(random, 100, 3))).toEqual(new Set([0, 1, 2]));
});

test('probabilities are positive and sum to 1', () => {
  for (const row of drawProbabilities(random, 50, 4)) {
    expect(Math.min(...row)).toBeGreaterThan(0);
    expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 3);
  }
});
