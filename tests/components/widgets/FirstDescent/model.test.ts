import { describe, expect, test } from 'vitest';
import {
  descend,
  extent,
  lossSurface,
  measurements,
  predict,
} from '../../../../components/widgets/FirstDescent/model.ts';
import { firstDescent, longest, rates } from '../../../../components/widgets/FirstDescent/scene.ts';

const { w1, w2, rate } = firstDescent.initial;

/** The mean squared error by its definition, without the engine. */
function lossOf(weights: readonly [number, number]): number {
  const errors = predict(weights, measurements.x).map((prediction, i) => prediction - measurements.y[i]!);
  return errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
}

describe('a step', () => {
  test('goes against the gradient, as differences give it', () => {
    const learningRate = 0.05;
    const start = [0.7, -1.2] as const;
    const h = 1e-4;
    const slopes = [
      (lossOf([start[0] + h, start[1]]) - lossOf([start[0] - h, start[1]])) / (2 * h),
      (lossOf([start[0], start[1] + h]) - lossOf([start[0], start[1] - h])) / (2 * h),
    ] as const;
    const [before, after] = descend(start, learningRate, 1);
    expect(before!.loss).toBeCloseTo(lossOf(start), 5);
    expect(after!.weights[0]).toBeCloseTo(start[0] - learningRate * slopes[0], 4);
    expect(after!.weights[1]).toBeCloseTo(start[1] - learningRate * slopes[1], 4);
  });
});

describe('the descent that the book opens with', () => {
  const path = descend([w1, w2], Number(rate), longest);

  test('takes all its steps and ends in a good fit', () => {
    expect(path).toHaveLength(longest + 1);
    expect(path.at(-1)!.loss).toBeLessThan(0.03);
  });

  test('ends in the other valley when it starts a little to the left, as the caption says', () => {
    const other = descend([w1 - 0.3, w2], Number(rate), longest).at(-1)!;
    expect(Math.sign(other.weights[0])).toBe(-Math.sign(path.at(-1)!.weights[0]));
    expect(other.loss).toBeLessThan(0.03);
  });

  test('ends nowhere at the largest learning rate, as the caption says', () => {
    const wild = descend([w1, w2], Number(rates.at(-1)), longest);
    expect(wild.at(-1)!.loss).toBeGreaterThan(100 * wild[0]!.loss);
    for (const { loss, weights } of wild) expect([loss, ...weights].every(Number.isFinite)).toBe(true);
  });
});

describe('the map', () => {
  test('has at each cell the loss of the weights at its center, the lowest row first', () => {
    const surface = lossSurface(6, 4);
    expect(surface).toHaveLength(24);
    const [left, right] = extent.w1;
    const [bottom, top] = extent.w2;
    expect(surface[0]).toBeCloseTo(lossOf([left + (right - left) / 12, bottom + (top - bottom) / 8]), 4);
    expect(surface[5]).toBeCloseTo(lossOf([right - (right - left) / 12, bottom + (top - bottom) / 8]), 4);
  });

  test('is the same when both weights change sign: the curve is', () => {
    const surface = lossSurface(6, 4);
    surface.forEach((loss, cell) => {
      expect(loss).toBeCloseTo(surface[surface.length - 1 - cell]!, 4);
    });
  });
});
