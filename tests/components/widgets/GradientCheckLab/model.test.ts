import { describe, expect, it } from 'vitest';
import { scope, sum, tensor } from '#engine';
import { functionNames, subjects } from '../../../../components/widgets/GradientCheckLab/functions.ts';
import {
  bestCentral,
  checksAt,
  digitsOf,
  slopeOf,
  theoryOf,
} from '../../../../components/widgets/GradientCheckLab/model.ts';

describe.each(functionNames)('%s', (name) => {
  const { at, value, float32 } = subjects[name];

  it('is the same function in float64 and in the engine’s float32', () => {
    const places = [-1.5, -0.2, 0.4, 1, 2];
    const single = scope(() => [...float32(tensor(places)).data]);
    for (const [i, place] of places.entries()) expect(single[i]).toBeCloseTo(value(place), 5);
  });

  it('has the slope that the engine’s tape finds', () => {
    const slope = scope(() => {
      const w = tensor([at], { requiresGrad: true });
      sum(float32(w)).backward();
      return w.grad!.item();
    });
    expect(slope).toBeCloseTo(slopeOf(name), 5);
  });
});

describe('what the figure teaches', () => {
  const errors = (epsilons: number[], precision: 'float64' | 'float32' = 'float64') =>
    checksAt('network', precision, epsilons);

  it('truncation shrinks with ε one-sided, and with ε² on both sides', () => {
    const [coarse, fine] = errors([1e-2, 1e-3]);
    expect(coarse!.oneSidedError / fine!.oneSidedError).toBeCloseTo(10, 0);
    expect(coarse!.centralError / fine!.centralError).toBeGreaterThan(98);
    expect(coarse!.centralError / fine!.centralError).toBeLessThan(102);
  });

  it('theory lies on the measured errors where truncation rules', () => {
    const theory = theoryOf('network', 'float64');
    const [check] = errors([1e-3]);
    expect(check!.oneSidedError / (theory.oneSided * 1e-3)).toBeCloseTo(1, 2);
    expect(check!.centralError / (theory.central * 1e-6)).toBeCloseTo(1, 2);
  });

  it('round-off stays below a few times its bound', () => {
    const { roundOff } = theoryOf('network', 'float64');
    for (const { epsilon, centralError } of errors([1e-7, 1e-8, 1e-9, 1e-10, 1e-11]))
      expect(centralError).toBeLessThan((3 * roundOff) / epsilon);
  });

  it('a step a million times smaller than 10⁻⁴ leaves fewer digits', () => {
    const [usual, tiny] = errors([1e-4, 1e-10]);
    expect(digitsOf(usual!.centralError)).toBe(8);
    expect(digitsOf(tiny!.centralError)).toBeLessThan(8);
  });

  it('10⁻⁴ gives four digits in float64, and fewer in float32', () => {
    expect(digitsOf(errors([1e-4])[0]!.centralError)).toBeGreaterThanOrEqual(4);
    expect(digitsOf(errors([1e-4], 'float32')[0]!.centralError)).toBeLessThan(4);
    expect(digitsOf(errors([2 ** -7], 'float32')[0]!.centralError)).toBeGreaterThanOrEqual(4);
  });

  it('a difference across a corner is the mean of two slopes', () => {
    const [near, across] = checksAt('relu', 'float64', [1e-3, 0.03]);
    expect(near!.centralError).toBeLessThan(1e-12);
    // (0.033 − 0) / 0.06
    expect(across!.central).toBeCloseTo(0.55, 10);
  });

  it('a parabola has no best step, and a network has one between 10⁻⁶ and 10⁻⁴', () => {
    expect(bestCentral(theoryOf('square', 'float64'))).toBe(Infinity);
    const best = bestCentral(theoryOf('network', 'float64'));
    expect(best).toBeGreaterThan(1e-6);
    expect(best).toBeLessThan(1e-4);
  });
});

it.each([
  [5e-5, 4],
  [5.1e-5, 3],
  [1, 0],
  [0.2, 0],
])('an error of %d leaves %d digits', (error, digits) => {
  expect(digitsOf(error)).toBe(digits);
});
