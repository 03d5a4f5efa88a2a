import { describe, expect, it } from 'vitest';
import { landscapes } from '../../../../components/widgets/ChordTest/landscapes.ts';
import { lossesAt, lossNames, type Place } from '../../../../components/widgets/ChordTest/losses.ts';
import { chordBetween, gapOf } from '../../../../components/widgets/ChordTest/model.ts';
import { searchForViolation } from '../../../../components/widgets/ChordTest/search.ts';

describe('a chord', () => {
  it('of a parabola lies t(1 − t) Δ² above it', () => {
    const { steps, violation } = chordBetween('prediction', [-0.5, 0], [2.5, 0]);
    for (const step of steps) expect(gapOf(step)).toBeCloseTo(-9 * step.t * (1 - step.t), 5);
    expect(violation).toBeUndefined();
  });

  it('of squared error in weight and bias lies t(1 − t) · mean((Δw x + Δb)²) above it', () => {
    const { steps } = chordBetween('linear', [-1, 2], [0, -1]);
    const meanSquare = [-0.5, 0.5, 1, 6].reduce((sum, x) => sum + (x - 3) ** 2, 0) / 4;
    for (const step of steps) expect(gapOf(step)).toBeCloseTo(-meanSquare * step.t * (1 - step.t), 4);
  });

  it('dips below squared error behind a sigmoid: w = ½ is worse than w = −0.2 and w = 1.2 on average', () => {
    // By hand from σ: 0.226776 and 0.325802 at the ends, 0.358328 in the middle.
    const { violation, steps } = chordBetween('sigmoid', [-0.2, 0], [1.2, 0]);
    expect(gapOf(steps[steps.length / 2 - 0.5]!)).toBeCloseTo(0.358328 - (0.226776 + 0.325802) / 2, 5);
    expect(violation!.gap).toBeGreaterThanOrEqual(0.082);
    expect(violation!.place[0]).toBeGreaterThan(0);
    expect(violation!.place[0]).toBeLessThan(1);
  });

  it('is the same from either end', () => {
    const there = chordBetween('sigmoid', [-0.2, 0], [1.2, 0]).violation!;
    const back = chordBetween('sigmoid', [1.2, 0], [-0.2, 0]).violation!;
    expect(back.gap).toBeCloseTo(there.gap, 6);
    expect(back.t).toBeCloseTo(1 - there.t, 6);
  });

  it('on a straight stretch of cross-entropy is no violation, whatever the rounding', () => {
    expect(chordBetween('cross-entropy', [4, 0], [6, 0]).violation).toBeUndefined();
  });

  it('between a place and itself is none', () => {
    expect(chordBetween('network', [0.5, 0], [0.5, 0]).violation).toBeUndefined();
  });
});

describe('the search', () => {
  it.each(lossNames)('of %s finds what theory says', (name) => {
    const { across, bias, isConvex } = landscapes[name];
    const curve = searchForViolation(name, across);
    expect(curve.worst === undefined).toBe(isConvex);
    if (bias) expect(searchForViolation(name, across, bias).worst === undefined).toBe(isConvex);
  });

  it('finds the two solutions of the network', () => {
    expect(searchForViolation('network', landscapes.network.across).worst).toEqual({ a: [0, 0], b: [1, 0] });
  });

  it('finds a chord that does dip below, between places that the handles reach', () => {
    const { across, bias } = landscapes.sigmoid;
    for (const { worst } of [searchForViolation('sigmoid', across), searchForViolation('sigmoid', across, bias)]) {
      expect(chordBetween('sigmoid', worst!.a, worst!.b).violation!.gap).toBeGreaterThan(0.05);
      for (const [w] of [worst!.a, worst!.b]) expect(Math.abs(10 * w - Math.round(10 * w))).toBeLessThan(1e-9);
    }
  });

  it('counts what it tried', () => {
    // 81 places from −1 to 3, 0.05 apart.
    expect(searchForViolation('prediction', landscapes.prediction.across).tried).toBe((81 * 80) / 2);
    // On the surface every fifth: 13 × 13 places.
    const { across, bias } = landscapes.linear;
    expect(searchForViolation('linear', across, bias).tried).toBe((169 * 168) / 2);
  });
});

describe.each(lossNames)('the landscape of %s', (name) => {
  const { across, highest, start } = landscapes[name];

  it('shows every loss that a handle reaches', () => {
    const places = Array.from(
      { length: 101 },
      (_, i): Place => [across.min + (i / 100) * (across.max - across.min), 0],
    );
    const losses = lossesAt(name, places);
    expect(Math.max(...losses)).toBeLessThanOrEqual(highest);
    expect(Math.max(...losses)).toBeGreaterThan(0.6 * highest);
    expect(Math.min(...losses)).toBeGreaterThanOrEqual(0);
  });

  it('begins with a chord that stays above', () => {
    expect(chordBetween(name, start.a, start.b).violation).toBeUndefined();
    for (const [x] of [start.a, start.b]) expect(x >= across.min && x <= across.max).toBe(true);
  });
});
