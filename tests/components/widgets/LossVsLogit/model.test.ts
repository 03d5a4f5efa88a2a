import { describe, expect, it } from 'vitest';
import {
  descend,
  gradientByFormula,
  lossNames,
  readingAt,
  readings,
  runnersOf,
  stepsUntilRight,
} from '../../../../components/widgets/LossVsLogit/model.ts';
import { lossVsLogit } from '../../../../components/widgets/LossVsLogit/scene.ts';

const logOf3 = Math.log(3);

describe('a reading', () => {
  // By hand: p = σ(z), cross-entropy −ln p or −ln(1 − p) with gradient p − y, squared error (p − y)² with gradient
  // 2(p − y)p(1 − p).
  it.each([
    { logit: 0, target: 1, p: 0.5, crossEntropy: [Math.LN2, -0.5], squaredError: [0.25, -0.25] },
    { logit: logOf3, target: 1, p: 0.75, crossEntropy: [Math.log(4 / 3), -0.25], squaredError: [0.0625, -0.09375] },
    { logit: logOf3, target: 0, p: 0.75, crossEntropy: [Math.log(4), 0.75], squaredError: [0.5625, 0.28125] },
    { logit: -logOf3, target: 1, p: 0.25, crossEntropy: [Math.log(4), -0.75], squaredError: [0.5625, -0.28125] },
  ] as const)('at z = $logit with target $target', ({ logit, target, p, ...expected }) => {
    for (const name of ['crossEntropy', 'squaredError'] as const) {
      const reading = readingAt(name, logit, target);
      expect(reading.probability).toBeCloseTo(p, 6);
      expect(reading.loss).toBeCloseTo(expected[name][0]!, 6);
      expect(reading.gradient).toBeCloseTo(expected[name][1]!, 6);
    }
  });

  it('gives every logit its own gradient', () => {
    expect(readings('crossEntropy', [0, logOf3], 1).map(({ gradient }) => gradient)).toEqual([-0.5, -0.25]);
  });

  it('is mirrored by the other target', () => {
    for (const name of ['crossEntropy', 'squaredError'] as const) {
      const [left, right] = [readingAt(name, -2.5, 1), readingAt(name, 2.5, 0)];
      expect(left.loss).toBeCloseTo(right.loss, 6);
      expect(left.gradient).toBeCloseTo(-right.gradient, 6);
    }
  });
});

describe('what the picture teaches', () => {
  it('cross-entropy pulls 1 + cosh z times as hard', () => {
    const ratio = readingAt('crossEntropy', -8, 1).gradient / readingAt('squaredError', -8, 1).gradient;
    expect(ratio / (1 + Math.cosh(8))).toBeCloseTo(1, 4);
    expect(ratio).toBeGreaterThan(1000);
  });

  it('squared error never pulls harder than 8/27, at p = 1/3', () => {
    expect(readingAt('squaredError', -Math.LN2, 1).gradient).toBeCloseTo(-8 / 27, 6);
    const logits = Array.from({ length: 200 }, (_, i) => -10 + i / 10);
    const strongest = Math.max(...readings('squaredError', logits, 1).map(({ gradient }) => Math.abs(gradient)));
    expect(strongest).toBeLessThanOrEqual(8 / 27 + 1e-6);
  });

  it('a larger cross-entropy is not a larger gradient: the loss doubles, the gradient stays below 1', () => {
    const [near, far] = [readingAt('crossEntropy', -8, 1), readingAt('crossEntropy', -16, 1)];
    expect(far.loss / near.loss).toBeCloseTo(2, 3);
    expect(far.gradient / near.gradient).toBeCloseTo(1, 3);
    expect(Math.abs(far.gradient)).toBeLessThanOrEqual(1);
  });
});

describe('the race', () => {
  it('follows z ← z − η dL/dz', () => {
    const visited = descend('crossEntropy', 0, 1, 2, 2);
    // 0, then 0 + 2 · ½, then 1 + 2(1 − σ(1)) with σ(1) = 0.7310586.
    expect(visited).toHaveLength(3);
    expect(visited[1]).toBeCloseTo(1, 6);
    expect(visited[2]).toBeCloseTo(1.5378828, 6);
  });

  it('starts both points at the same place, and goes the other way for target 0', () => {
    const { crossEntropy, squaredError } = runnersOf({ ...lossVsLogit.initial, target: '0', logit: 2, steps: 1 });
    expect([crossEntropy.visited[0], squaredError.visited[0]]).toEqual([2, 2]);
    expect(crossEntropy.logit).toBeLessThan(squaredError.logit);
    expect(squaredError.logit).toBeLessThan(2);
    expect(crossEntropy.next).toBeCloseTo(crossEntropy.logit - crossEntropy.probability, 6);
  });

  it('takes cross-entropy nine steps from z = −8, and squared error fifteen hundred', () => {
    expect(stepsUntilRight('crossEntropy', -8, 1, 1)).toBe(9);
    // The flow dz/dt = 2p(1 − p)² takes ½ ∫ (1 + eᶻ)³ e⁻ᶻ dz = ½ (e⁸ − 1 + 24 + 3 + ½) from −8 to 0, up to e⁻⁸;
    // steps that lag behind a rising speed take a little longer.
    const time = (Math.exp(8) + 26.5) / 2;
    const steps = stepsUntilRight('squaredError', -8, 1, 1)!;
    expect(steps).toBeGreaterThan(time);
    expect(steps).toBeLessThan(time + 10);
  });

  it('has nothing to do where the answer is right', () => {
    expect(stepsUntilRight('squaredError', 0.1, 1, 1)).toBe(0);
    expect(stepsUntilRight('squaredError', 0.1, 0, 1)).toBe(1);
  });

  it('counts by a formula that the tape agrees with', () => {
    for (const name of lossNames)
      for (const target of [0, 1] as const)
        for (const logit of [-6, -1.3, 0, 0.4, 5])
          expect(gradientByFormula(name, logit, target)).toBeCloseTo(readingAt(name, logit, target).gradient, 6);
  });

  it('stays on the axis, whatever the scene, but for a drift of a few pixels from its right end', () => {
    const { logit, learningRate, steps } = lossVsLogit.fields;
    for (const start of [logit.range.min, -1, 0, 1, logit.range.max])
      for (const target of ['0', '1'] as const)
        for (const runner of Object.values(
          runnersOf({ logit: start, target, learningRate: learningRate.range.max, steps: steps.range.max }),
        ))
          expect(Math.max(...runner.visited.map(Math.abs))).toBeLessThan(logit.range.max + 0.2);
  });
});
