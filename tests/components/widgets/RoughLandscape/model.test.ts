import { describe, expect, test } from 'vitest';
import {
  better,
  costsAt,
  count,
  lossOfExample,
  poor,
  slopesAt,
  tilts,
  watershed,
} from '../../../../components/widgets/RoughLandscape/landscape.ts';
import {
  inBetterValley,
  noiseOf,
  runs,
  shareInterval,
  steps,
  walk,
} from '../../../../components/widgets/RoughLandscape/model.ts';
import { roughLandscape } from '../../../../components/widgets/RoughLandscape/scene.ts';

const J = (w: number) => (w * w - 4) ** 2 / 16 - 0.4 * w;
const { start, rate } = roughLandscape.initial;
const out = (batch: number, seed: number, from = start) =>
  inBetterValley(walk(from, rate, noiseOf(batch, seed)).at(-1)!);

describe('the landscape', () => {
  test('has the costs and slopes of its formula', () => {
    const ws = [-3, -1.8, -0.4, 0, 1, 2.2];
    costsAt(ws).forEach((cost, i) => {
      expect(cost).toBeCloseTo(J(ws[i]!), 4);
    });
    slopesAt(ws).forEach((slope, i) => {
      expect(slope).toBeCloseTo((J(ws[i]! + 1e-4) - J(ws[i]! - 1e-4)) / 2e-4, 3);
    });
  });

  test('has two valleys with a watershed between, the right one deeper', () => {
    for (const flat of [poor, watershed, better]) expect(slopesAt([flat])[0]).toBeCloseTo(0, 5);
    expect(poor).toBeLessThan(watershed);
    expect(watershed).toBeLessThan(better);
    const [left, top, right] = costsAt([poor, watershed, better]) as [number, number, number];
    expect(top).toBeGreaterThan(left);
    expect(left).toBeGreaterThan(right);
  });

  test('is the mean of what its examples see', () => {
    expect(tilts.reduce((sum, tilt) => sum + tilt, 0)).toBeCloseTo(0, 10);
    for (const w of [-1.8, 0.7]) {
      const mean = tilts.reduce((sum, _, example) => sum + lossOfExample(example, w), 0) / count;
      expect(mean).toBeCloseTo(J(w), 4);
    }
  });
});

describe('noise', () => {
  test('is the mean tilt of a batch: none in a batch of all', () => {
    expect(noiseOf(count, 1).every((row) => row.every((kick) => kick === 0))).toBe(true);
  });

  test('cancels over every epoch, since each example comes once', () => {
    const epoch = count / 8;
    const rows = noiseOf(8, 3);
    for (let run = 0; run < 5; run++)
      expect(rows.slice(0, epoch).reduce((sum, row) => sum + row[run]!, 0)).toBeCloseTo(0, 10);
  });

  test('shrinks about as the root of the batch size', () => {
    const deviation = (batch: number) =>
      Math.sqrt(noiseOf(batch, 1).reduce((sum, row) => sum + row[0]! ** 2, 0) / steps);
    expect(deviation(1) / deviation(4)).toBeGreaterThan(1.6);
    expect(deviation(1) / deviation(4)).toBeLessThan(2.6);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(noiseOf(4, 7)[9]).toEqual(noiseOf(4, 7)[9]);
    expect(noiseOf(4, 7)[9]).not.toEqual(noiseOf(4, 8)[9]);
  });
});

describe('what the chapter says of two hundred runs holds for other seeds', () => {
  test('nobody gets out with exact gradients, at any rate of the slider', () => {
    const { min, max, step } = roughLandscape.fields.rate.range;
    for (let each = min; each <= max; each += step)
      expect(inBetterValley(walk(start, each, noiseOf(count, 1)).at(-1)!)).toBe(0);
  });

  test('a few in batches of 4, nearly all in batches of 2', () => {
    for (const seed of [1, 2, 3]) {
      expect(out(4, seed)).toBeGreaterThan(10);
      expect(out(4, seed)).toBeLessThan(60);
      expect(out(2, seed)).toBeGreaterThan(180);
    }
  });

  test('batches of 1 forget where they started', () => {
    for (const seed of [1, 2, 3]) {
      const stayed = out(1, seed, better);
      expect(stayed).toBeLessThan(0.96 * runs);
      expect(Math.abs(out(1, seed) - stayed)).toBeLessThan(10);
    }
  });
});

test('the interval is Wilson’s', () => {
  // Worked by hand: (0.135 + 0.009604 ± 1.96 · √(0.00058388 + 0.00002401)) / 1.019208.
  const [low, high] = shareInterval(27, 200);
  expect(low).toBeCloseTo(0.0944, 3);
  expect(high).toBeCloseTo(0.1893, 3);
  expect(shareInterval(0, 200)[0]).toBe(0);
  expect(shareInterval(200, 200)[1]).toBe(1);
});
