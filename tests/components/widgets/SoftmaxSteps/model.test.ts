import { describe, expect, it } from 'vitest';
import { stepsOf, withClasses } from '../../../../components/widgets/SoftmaxSteps/model.ts';
import { softmaxSteps } from '../../../../components/widgets/SoftmaxSteps/scene.ts';
import { sentence } from '../../../../components/widgets/SoftmaxSteps/summary.ts';

const start = softmaxSteps.initial;
const probabilities = (change: Partial<typeof start>) =>
  stepsOf({ ...start, ...change }).classes.map(({ probability }) => probability);

/** Softmax in float64, written out: what the engine's float32 steps are held against. */
function independent(logits: readonly number[], temperature = 1): number[] {
  const powers = logits.map((logit) => Math.E ** (logit / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function expectNear(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, 4);
}

describe('the first picture', () => {
  it('has exponentials 18, 1, 1, probabilities 0.9, 0.05, 0.05 and −ln 0.05 = 2.9957', () => {
    const steps = stepsOf(start);
    expectNear(
      steps.classes.map(({ exponential }) => exponential),
      [18, 1, 1],
    );
    expectNear(probabilities({}), [0.9, 0.05, 0.05]);
    expect(steps.truth.name).toBe('dog');
    expect(steps.loss.toFixed(4)).toBe('2.9957');
  });

  it('is told in one sentence', () => {
    expect(sentence(stepsOf(start), start)).toBe(
      'The true class, dog, has the exponential 1.00; its share of the sum 20.00 is 0.0500, ' +
        'and the loss is −ln\u00a00.0500 =\u00a02.9957.',
    );
  });

  it('is the same to the last digit from a link that names its logits', () => {
    expect(softmaxSteps.fields.logits.write(start.logits)).toBe('2.89037,0,0');
    expect(softmaxSteps.decode('logits:2.89037,0,0')).toEqual(start);
  });
});

describe('stepsOf', () => {
  it('divides logits by the temperature', () => {
    const logits = [1.5, -0.5, 0.2];
    for (const temperature of [0.25, 1, 4])
      expectNear(probabilities({ logits, temperature }), independent(logits, temperature));
  });

  it('gives the same probabilities with a constant added', () => {
    expectNear(probabilities({ added: 60 }), [0.9, 0.05, 0.05]);
  });

  it('gives equal classes equal shares: a loss of ln 3', () => {
    expect(stepsOf({ ...start, logits: [0, 0, 0] }).loss).toBeCloseTo(1.0986, 4);
  });

  it('subtracts the largest logit from all: exponentials 1, 1/18, 1/18', () => {
    const { classes, loss } = stepsOf({ ...start, exponents: 'shifted' });
    expectNear(
      classes.map(({ exponential }) => exponential),
      [1, 1 / 18, 1 / 18],
    );
    expect(loss.toFixed(4)).toBe('2.9957');
  });
});

describe('at the end of float32', () => {
  // The largest float32 is (2 − 2⁻²³) · 2¹²⁷ ≈ 3.4028 × 10³⁸, and its logarithm 88.7228.
  it('holds e to the 88 but not e to the 89', () => {
    const exponentialAt = (added: number) =>
      stepsOf({ ...start, logits: [0, 0], truth: 'cat', added }).classes[0]!.exponential;
    expect(exponentialAt(88) / 1.6516e38).toBeCloseTo(1, 3);
    expect(exponentialAt(89)).toBe(Number.POSITIVE_INFINITY);
  });

  it('leaves NaN after the division', () => {
    const steps = stepsOf({ ...start, added: 90 });
    expect(steps.classes.map(({ probability }) => probability)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(steps.loss).toBeNaN();
    expect(sentence(steps, { ...start, added: 90 })).toBe(
      'With 90 added to every logit, the exponential of cat is too large for float32 and becomes Infinity; ' +
        'dividing by an infinite sum leaves NaN, unless the largest logit is subtracted first.',
    );
  });

  it('can overflow in the sum alone', () => {
    const state = { ...start, logits: [0.5, 0.5], truth: 'cat', added: 88 } as const;
    const steps = stepsOf(state);
    expect(steps.classes[0]!.exponential).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(steps.total).toBe(Number.POSITIVE_INFINITY);
    expect(steps.loss).toBe(Number.POSITIVE_INFINITY);
    expect(sentence(steps, state)).toContain('every probability becomes 0');
  });

  it('is not reached when the maximum is subtracted first', () => {
    expectNear(probabilities({ added: 90, exponents: 'shifted' }), [0.9, 0.05, 0.05]);
  });
});

describe('changes of the scene', () => {
  it('keep the first logits when classes come and go', () => {
    expect(withClasses({ ...start, logits: [3, 2, 1] }, 5).logits).toEqual([3, 2, 1, 1, -1]);
    expect(withClasses(start, 2)).toMatchObject({ logits: start.logits.slice(0, 2), truth: 'dog' });
    expect(withClasses({ ...start, truth: 'ship' }, 2).truth).toBe('cat');
  });
});
