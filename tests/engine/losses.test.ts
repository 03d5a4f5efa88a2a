import { describe, expect, test } from 'vitest';
import {
  binaryCrossEntropyWithLogits,
  crossEntropy,
  hingeLoss,
  logSumExp,
  mseLoss,
  sigmoid,
  softmax,
  tensor,
} from '#engine';
import { expectClose } from './closeness.ts';

/** The loss of one example and its gradient in the first input. */
function lossAndGradient(loss: (x: ReturnType<typeof tensor>) => ReturnType<typeof tensor>, data: number[]) {
  const x = tensor(data, { requiresGrad: true });
  const value = loss(x);
  value.backward();
  return { loss: value.item(), gradient: Array.from(x.grad!.data) };
}

describe('the numbers of the chapter', () => {
  test('a cat 18 times as likely as the dog costs −ln 0.05 where the dog is true', () => {
    const { loss, gradient } = lossAndGradient((z) => crossEntropy(z, 1), [Math.log(18), 0, 0]);
    expect(loss).toBeCloseTo(-Math.log(0.05), 6);
    expectClose(gradient, [0.9, 0.05 - 1, 0.05]);
  });

  test('scores 85, 90, 60 with the first true and a margin of 10 lack 15', () => {
    const { loss, gradient } = lossAndGradient((f) => hingeLoss(f, 0, { margin: 10 }), [85, 90, 60]);
    expect(loss).toBe(15);
    expect(gradient).toEqual([-1, 1, 0]);
  });

  test('squared error behind a sigmoid dies where the answer is most wrong; cross-entropy does not', () => {
    const squared = lossAndGradient((z) => mseLoss(sigmoid(z), [1]), [-16]);
    const logistic = lossAndGradient((z) => binaryCrossEntropyWithLogits(z, [1]), [-16]);
    expect(Math.abs(squared.gradient[0]!)).toBeLessThan(1e-6);
    expect(logistic.gradient[0]).toBeCloseTo(-1, 6);
  });
});

describe('softmax', () => {
  test('a constant added to all logits changes nothing, to the last bit', () => {
    const [plain, shifted] = [0, 512].map((constant) => softmax(tensor([1, 2, 4].map((z) => z + constant))).toArray());
    expect(shifted).toEqual(plain);
  });

  test('is the gradient of logSumExp', () => {
    const { gradient } = lossAndGradient((z) => logSumExp(z), [1, -2, 0.5]);
    expectClose(gradient, softmax(tensor([1, -2, 0.5])).data);
  });
});

describe('losses', () => {
  test('cross-entropy of two classes is the logistic loss of the difference of their logits', () => {
    const two = crossEntropy(tensor([[0.3, 1.7]]), [1]).item();
    expect(binaryCrossEntropyWithLogits(tensor([1.4]), [1]).item()).toBeCloseTo(two, 6);
  });

  test('the logistic loss has slope σ(0) − y at 0, where max(z, 0) has a corner', () => {
    expect(lossAndGradient((z) => binaryCrossEntropyWithLogits(z, [1]), [0]).gradient).toEqual([-0.5]);
  });

  test('labels come as an int32 tensor, an Int32Array or a list', () => {
    const logits = tensor([
      [1, 2, 3],
      [3, 2, 1],
    ]);
    const labels = [tensor([2, 0], { dtype: 'int32' }), Int32Array.of(2, 0), [2, 0]];
    const [first, ...others] = labels.map((one) => crossEntropy(logits, one).item());
    expect(others).toEqual([first, first]);
  });

  test('a NaN score gives a NaN loss, whichever class is true', () => {
    for (const label of [0, 1]) {
      expect(hingeLoss(tensor([Number.NaN, 1]), label).item()).toBeNaN();
      expect(crossEntropy(tensor([Number.NaN, 1]), label).item()).toBeNaN();
    }
  });

  test('a true score of ∞ satisfies every margin', () => {
    const { loss, gradient } = lossAndGradient((f) => hingeLoss(f, 0), [Infinity, 5, -5]);
    expect(loss).toBe(0);
    expect(gradient).toEqual([0, 0, 0]);
  });
});
