import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';

const draws = <Value>(count: number, draw: () => Value) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length;

function variance(values: number[]): number {
  const center = mean(values);
  return mean(values.map((value) => (value - center) ** 2));
}

function correlation(a: number[], b: number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, i) => (value - meanA) * (b[i]! - meanB))) / Math.sqrt(variance(a) * variance(b));
}

describe('seeds', () => {
  test('the numbers of a seed never change', () => {
    const random = createRandom(7);
    expect(draws(3, () => random.uniform())).toEqual([0.5747773828916252, 0.4083600288722664, 0.18247267603874207]);
    expect(random.normal()).toBeCloseTo(-1.6674538879375922, 12);
    expect(draws(5, () => random.integer(0, 100))).toEqual([14, 76, 38, 63, 81]);
    expect(random.shuffle([1, 2, 3, 4, 5])).toEqual([4, 2, 1, 3, 5]);
    expect(random.fork('weights').uniform()).toBe(0.6871746419928968);
  });

  test('the same seed gives the same numbers, a number and its text are one seed, others differ', () => {
    const first = (seed: number | string) => createRandom(seed).uniform();
    expect(first(3)).toBe(first(3));
    expect(first(3)).toBe(first('3'));
    expect(new Set(Array.from({ length: 1000 }, (_, seed) => first(seed))).size).toBe(1000);
  });
});

describe('fork', () => {
  test('depends on seed and name alone, not on what was drawn before', () => {
    const [fresh, used] = [createRandom(1), createRandom(1)];
    draws(10, () => used.uniform());
    used.fork('data').normal();
    expect(used.fork('weights').uniform()).toBe(fresh.fork('weights').uniform());
  });

  test('does not disturb the one it was forked from', () => {
    const [forked, plain] = [createRandom(1), createRandom(1)];
    forked.fork('weights').uniform();
    expect(forked.uniform()).toBe(plain.uniform());
  });

  test('streams of neighbouring names and seeds do not go together', () => {
    const streams = [1, 2, 12, 21].flatMap((seed) =>
      ['', 'a', 'b', 'ab', 'ba'].map((name) => {
        const random = name ? createRandom(seed).fork(name) : createRandom(seed);
        return draws(2000, () => random.uniform());
      }),
    );
    // For 2,000 independent pairs the correlation spreads by 1/√2000 = 0.022; 190 pairs stay within 4.5 of these.
    streams.forEach((a, i) => {
      for (const b of streams.slice(i + 1)) expect(Math.abs(correlation(a, b))).toBeLessThan(0.1);
    });
  });
});

describe('distributions', () => {
  test('uniform: range, mean 1/2, variance 1/12, all tenths alike, no memory', () => {
    const random = createRandom('uniform');
    const values = draws(100_000, () => random.uniform());
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(variance(values)).toBeCloseTo(1 / 12, 3);
    const tenths = Array<number>(10).fill(0);
    for (const value of values) tenths[Math.floor(value * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(Math.abs(correlation(values.slice(1), values.slice(0, -1)))).toBeLessThan(0.015);
  });

  test('uniform between bounds', () => {
    const random = createRandom(2);
    const values = draws(10_000, () => random.uniform(-3, 5));
    expect(values.every((value) => value >= -3 && value < 5)).toBe(true);
    expect(mean(values)).toBeCloseTo(1, 0);
    expect(Math.min(...values)).toBeLessThan(-2.9);
    expect(Math.max(...values)).toBeGreaterThan(4.9);
  });

  test('normal: mean, spread, symmetry, weight of the tails', () => {
    const random = createRandom('normal');
    const values = draws(100_000, () => random.normal(2, 3)).map((value) => (value - 2) / 3);
    expect(values.every(Number.isFinite)).toBe(true);
    expect(Math.abs(mean(values))).toBeLessThan(0.015);
    expect(variance(values)).toBeCloseTo(1, 1);
    expect(Math.abs(mean(values.map((value) => value ** 3)))).toBeLessThan(0.05);
    expect(mean(values.map((value) => value ** 4))).toBeCloseTo(3, 0);
    const within = (bound: number) => values.filter((value) => Math.abs(value) < bound).length / values.length;
    expect(within(1)).toBeCloseTo(0.6827, 2);
    expect(within(2)).toBeCloseTo(0.9545, 2);
  });

  test('integer: every one from low to high − 1, equally often', () => {
    const random = createRandom('dice');
    const counts = new Map<number, number>();
    for (const value of draws(60_000, () => random.integer(1, 7))) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test('integer refuses an empty range', () => {
    expect(() => createRandom(1).integer(3, 3)).toThrow('integer: empty range: [3, 3); high must exceed low');
    expect(() => createRandom(1).integer(0, Number.NaN)).toThrow('integer: empty range');
  });

  test('shuffle: all orders equally often, the original untouched', () => {
    const random = createRandom('cards');
    const cards = [1, 2, 3];
    const counts = new Map<string, number>();
    for (const order of draws(30_000, () => random.shuffle(cards).join(''))) {
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(cards).toEqual([1, 2, 3]);
    expect([...counts.keys()].sort()).toEqual(['123', '132', '213', '231', '312', '321']);
    for (const count of counts.values()) expect(Math.abs(count - 5000)).toBeLessThan(300);
    expect(random.shuffle([])).toEqual([]);
  });
});
