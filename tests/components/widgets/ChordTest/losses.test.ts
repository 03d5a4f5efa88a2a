import { describe, expect, it } from 'vitest';
import { type LossName, lossesAt, type Place } from '../../../../components/widgets/ChordTest/losses.ts';

const lossAt = (name: LossName, ...place: Place) => lossesAt(name, [place])[0]!;

describe('losses, by hand', () => {
  it('in the prediction', () => {
    expect(lossAt('prediction', 3, 0)).toBe(4);
    expect(lossAt('prediction', 1, 0)).toBe(0);
  });

  it('of a linear model', () => {
    // Errors of w·x against the labels 0, 1, 1, 0 at x = −½, ½, 1, 6.
    expect(lossAt('linear', 0, 0)).toBeCloseTo(2 / 4, 6);
    expect(lossAt('linear', 1, 0)).toBeCloseTo((0.25 + 0.25 + 0 + 36) / 4, 5);
    expect(lossAt('linear', 0, 1)).toBeCloseTo(2 / 4, 6);
    expect(lossAt('linear', -1, 2)).toBeCloseTo((2.5 ** 2 + 0.5 ** 2 + 0 + 4 ** 2) / 4, 5);
  });

  it('behind a sigmoid', () => {
    expect(lossAt('sigmoid', 0, 0)).toBeCloseTo(1 / 4, 6);
    // Far out every answer is 0 or 1: on the right only the last example is wrong, on the left all others.
    expect(lossAt('sigmoid', 60, 0)).toBeCloseTo(1 / 4, 6);
    expect(lossAt('sigmoid', -60, 0)).toBeCloseTo(3 / 4, 6);
    expect(lossAt('sigmoid', 0, Math.log(3))).toBeCloseTo((2 * 0.75 ** 2 + 2 * 0.25 ** 2) / 4, 6);
  });

  it('of cross-entropy', () => {
    expect(lossAt('cross-entropy', 0, 0)).toBeCloseTo(Math.LN2, 6);
    expect(lossAt('cross-entropy', 0, Math.log(3))).toBeCloseTo((2 * Math.log(4) + 2 * Math.log(4 / 3)) / 4, 6);
    // ln(1 + e⁻¹) for the first two, ln(1 + e⁻²), ln(1 + e¹²).
    expect(lossAt('cross-entropy', 2, 0)).toBeCloseTo((2 * 0.3132617 + 0.126928 + 12.0000061) / 4, 5);
  });

  it('of a network: none at either solution, and halfway the mean square of its labels', () => {
    expect(
      lossesAt('network', [
        [0, 0],
        [1, 0],
      ]),
    ).toEqual([0, 0]);
    // Labels ½ tanh(2x + 2) − ½ tanh(2x − 2) at x = −2 … 2; halfway both hidden units have output weight 0.
    const labels = [-2, -1, 0, 1, 2].map((x) => (Math.tanh(2 * x + 2) - Math.tanh(2 * x - 2)) / 2);
    const meanSquare = labels.reduce((sum, label) => sum + label ** 2, 0) / 5;
    expect(lossAt('network', 0.5, 0)).toBeCloseTo(meanSquare, 6);
    expect(lossAt('network', 0.2, 0)).toBeCloseTo(lossAt('network', 0.8, 0), 6);
  });
});
