import { describe, expect, it } from 'vitest';
import { maxNorm, normOf, unrolled } from '../../../../components/widgets/Unroll/model.ts';

const plan = { steps: 10, radius: 0.7, activation: 'linear' } as const;

describe('the gradient on its way back', () => {
  it.each([0.5, 1, 1.5])('of a linear network changes by the radius %f at every step', (radius) => {
    const { reaching } = unrolled({ ...plan, radius });
    reaching.forEach((length, i) => {
      expect(length / radius ** (9 - i)).toBeCloseTo(1, 4);
    });
  });

  it('is never longer through tanh', () => {
    const linear = unrolled({ ...plan, radius: 1.5 }).reaching;
    const { reaching } = unrolled({ ...plan, radius: 1.5, activation: 'tanh' });
    expect(reaching[9]).toBeCloseTo(1, 5);
    for (let i = 0; i < 9; i++) expect(reaching[i]).toBeLessThan(linear[i]!);
  });
});

it.each(['tanh', 'linear'] as const)(
  'the parts of all uses add up to the gradient of the one array: %s',
  (activation) => {
    const { parts, gradient } = unrolled({ ...plan, radius: 1.1, activation });
    expect(normOf(parts[0]!)).toBe(0);
    gradient.forEach((row, i) => {
      row.forEach((entry, j) => {
        expect(parts.reduce((total, part) => total + part[i]![j]!, 0)).toBeCloseTo(entry, 4);
      });
    });
  },
);

describe('clipping', () => {
  it('shortens a long gradient, and leaves its direction', () => {
    const { gradient, clipped, norm } = unrolled({ ...plan, radius: 1.5 });
    expect(norm).toBeGreaterThan(maxNorm);
    clipped.flat().forEach((entry, i) => {
      expect(entry).toBeCloseTo((gradient.flat()[i]! * maxNorm) / norm, 4);
    });
  });

  it('leaves a short one alone', () => {
    const { gradient, clipped, norm } = unrolled({ ...plan, radius: 0.3 });
    expect(norm).toBeLessThan(maxNorm);
    expect(clipped).toEqual(gradient);
  });
});
