import { describe, expect, it } from 'vitest';
import { runnersOf } from '../../../../components/widgets/LossVsLogit/model.ts';
import { type LossVsLogitState, lossVsLogit } from '../../../../components/widgets/LossVsLogit/scene.ts';
import {
  sentenceAround,
  signed,
  significant,
  tableOf,
  times,
} from '../../../../components/widgets/LossVsLogit/summary.ts';

const sentence = (change: Partial<LossVsLogitState>) => {
  const state = { ...lossVsLogit.initial, ...change };
  return sentenceAround(state, runnersOf(state)).join(String(state.logit)).replaceAll('\u00a0', ' ');
};

describe('numbers', () => {
  it.each([
    [0, '0'],
    [3.0486, '3.05'],
    [-0.95257, '−0.953'],
    [0.000335, '0.000335'],
    [0.9999, '1.00'],
    [12.34, '12.3'],
    [1234, '1234'],
    [1.2e-7, '1.2 × 10⁻⁷'],
  ])('%d has three significant digits', (value, text) => {
    expect(significant(value).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('have a sign or a noun where they need one', () => {
    expect([signed(0.5), signed(-0.5)]).toEqual(['+0.500', '−0.500']);
    expect([times(2), times(1491.48)]).toEqual(['2.0 times', '1,491 times']);
  });
});

describe('the sentence', () => {
  it('names both losses and gradients', () => {
    expect(sentence({ logit: 0 })).toBe(
      'The right answer is 1. At the logit z = 0, p = 0.500: squared error (loss 0.250) has the gradient −0.250, ' +
        'cross-entropy (loss 0.693) −0.500, 2.0 times as much.',
    );
  });

  it('says how the race stands and who needs how long', () => {
    expect(sentence({ logit: -8, steps: 1 })).toMatch(
      /^After 1 step at rate 1 from z = -8, cross-entropy has come to z = −7\.00 .* squared error to z = −8\.00 /,
    );
    expect(sentence({ logit: -8, steps: 1 })).toMatch(/cross-entropy takes 9 steps, squared error 1,50\d\.$/);
    expect(sentence({ logit: -9, steps: 1, learningRate: 0.5 })).toMatch(/squared error 8,1\d\d\.$/);
  });

  it('does not count steps to where the start already is', () => {
    expect(sentence({ logit: 1, steps: 3 })).not.toContain('takes');
  });
});

describe('the table', () => {
  it('begins with where the points are', () => {
    const rows = (steps: number) => {
      const state = { ...lossVsLogit.initial, logit: 0, steps };
      return tableOf(state, runnersOf(state)).rows;
    };
    expect(rows(0)[0]).toEqual(['now, z\u00a0=\u00a00.0', '0.500', '0.693', '−0.500', '0.250', '−0.250']);
    expect(rows(1)[0]!.slice(0, 2)).toEqual(['cross-entropy, z\u00a0=\u00a00.50', '0.622']);
    expect(rows(1)[1]!.slice(0, 2)).toEqual(['squared error, z\u00a0=\u00a00.25', '0.562']);
    expect(rows(0).at(-1)![0]).toBe('z\u00a0=\u00a08');
  });
});
