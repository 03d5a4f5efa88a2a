import { describe, expect, test } from 'vitest';
import { clipGradientNorm, clipGradientValue, mul, sum, tensor } from '#engine';
import { expectClose } from '../closeness.ts';
import { type Numbers, readFixture, tensorOf } from '../fixture.ts';

interface Clipping {
  clip: 'clipGradientNorm' | 'clipGradientValue';
  limit: number;
  gradients: Numbers[];
  norm: Numbers | null;
  after: Numbers[];
}

describe('clipping is PyTorch’s', () => {
  const cases = readFixture<Clipping[]>('optimizers/clipping.json');
  test.each(cases.map((one, index) => [`${index}: ${one.clip} to ${one.limit}`, one] as const))(
    '%s',
    (_, { clip, limit, gradients, norm, after }) => {
      const parameters = gradients.map((gradient) => {
        const parameter = tensorOf(gradient, { requiresGrad: true });
        parameter.data.fill(0);
        sum(mul(parameter, tensorOf(gradient))).backward();
        return parameter;
      });
      if (clip === 'clipGradientNorm') expectClose([clipGradientNorm(parameters, limit)], norm!.data.map(Number));
      else clipGradientValue(parameters, limit);
      parameters.forEach((parameter, index) => {
        expectClose(parameter.grad!.data, after[index]!.data.map(Number));
      });
    },
  );
});

test('gradients of 0 stay 0, whatever the limit', () => {
  const p = tensor([1, 2], { requiresGrad: true });
  sum(mul(p, 0)).backward();
  expect(clipGradientNorm([p], 0)).toBe(0);
  expect(p.grad!.toArray()).toEqual([0, 0]);
});

test('parameters without a gradient are passed over', () => {
  const p = tensor([1], { requiresGrad: true });
  expect(clipGradientNorm([p], 1)).toBe(0);
  clipGradientValue([p], 1);
  expect(p.grad).toBeNull();
});

test.each([
  [() => clipGradientNorm([], -1), 'clipGradientNorm: invalid maxNorm: -1; it must be finite and 0 or more'],
  [() => clipGradientValue([], Number.NaN), 'clipGradientValue: invalid limit: NaN'],
])('%o throws %s', (call, message) => {
  expect(call).toThrow(message);
});
