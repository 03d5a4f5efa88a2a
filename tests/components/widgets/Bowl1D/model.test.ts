import { describe, expect, test } from 'vitest';
import { behaviorOf, descend, factorOf, halvingSteps } from '../../../../components/widgets/Bowl1D/model.ts';
import { bowl1D } from '../../../../components/widgets/Bowl1D/scene.ts';
import { sentenceAround, tableOf } from '../../../../components/widgets/Bowl1D/summary.ts';

describe('the run that everybody makes first', () => {
  const path = descend(5, 0.01, 40);

  test('has the values of its closed form, 1 + 4 · 0.98ᵏ', () => {
    expect(path).toHaveLength(41);
    path.forEach(({ w, cost, gradient }, step) => {
      const distance = 4 * 0.98 ** step;
      expect(w).toBeCloseTo(1 + distance, 5);
      expect(cost).toBeCloseTo(distance ** 2, 4);
      expect(gradient).toBeCloseTo(2 * distance, 5);
    });
  });

  test('ends where programs in float32 end', () => {
    expect(path[40]!.w.toFixed(6)).toBe('2.782801');
    expect(path[39]!.cost.toFixed(6)).toBe('3.309434');
  });

  test('stands whole in the table', () => {
    const { rows } = tableOf(path);
    expect(rows).toHaveLength(41);
    expect(rows[1]).toEqual(['1', '4.920000', '15.366401', '7.840000']);
    expect(rows[40]).toEqual(['40', '2.782801', '3.178381', '3.565603']);
  });
});

describe('the rate', () => {
  test.each([
    [0.01, 'creeps'],
    [0.49, 'creeps'],
    [0.5, 'lands'],
    [0.51, 'oscillates'],
    [0.99, 'oscillates'],
    [1, 'bounces'],
    [1.01, 'diverges'],
  ] as const)('%s: the weight %s', (rate, behavior) => {
    expect(behaviorOf(rate)).toBe(behavior);
    const distances = descend(5, rate, 40).map(({ w }) => w - 1);
    const sides = new Set(distances.filter((distance) => distance !== 0).map(Math.sign));
    const seen = {
      creeps: sides.size === 1 && distances[1] !== 0 && Math.abs(distances[40]!) < 4,
      lands: distances[1] === 0 && distances[40] === 0,
      oscillates: sides.size === 2 && Math.abs(distances[40]!) < 4,
      bounces: distances[39] === -4 && distances[40] === 4,
      diverges: Math.abs(distances[40]!) > 4,
    };
    expect(Object.entries(seen).filter(([, holds]) => holds)).toEqual([[behavior, true]]);
  });

  test('at every step of its slider is free of rounding noise', () => {
    const { min, max, step } = bowl1D.fields.rate.range;
    for (let rate = min; rate <= max + 1e-9; rate += step) expect(String(factorOf(rate)).length).toBeLessThan(6);
  });

  test('halves the distance every 34.3 steps at 0.01', () => {
    expect(halvingSteps(0.01)).toBeCloseTo(34.3096, 4);
    expect(0.98 ** halvingSteps(0.01)).toBeCloseTo(0.5, 12);
  });
});

test.each([
  ['rate:0.01', 'the distance halves every 34.3 steps'],
  ['rate:0.5', 'the first step lands on the minimum exactly'],
  ['rate:0.9', 'jumps from side to side'],
  ['rate:1', 'bounces between two places for ever'],
  ['rate:1.1', 'it diverges'],
  ['start:1', 'there is none, and it stays'],
])('%s is told as "%s"', (scene, words) => {
  const state = bowl1D.decode(scene)!;
  expect(sentenceAround(state, descend(state.start, state.rate, 40)).join('')).toContain(words);
});
