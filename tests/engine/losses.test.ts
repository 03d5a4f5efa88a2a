import { describe, expect, test } from 'vitest';
import {
  binaryCrossEntropyWithLogits,
  crossEntropy,
  detectionLoss,
  hingeLoss,
  huberLoss,
  l1Loss,
  logSumExp,
  mseLoss,
  sigmoid,
  softmax,
  tensor,
  tripletLoss,
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

describe('detectionLoss', () => {
  const raw = [[0.3, -0.2, 0.8, 0.1, -0.4, 1.2, -0.7]];

  test('where nothing is, only p counts: the rest is neither read nor moved', () => {
    const empty = (rest: number) => [[0, rest, rest, rest, rest, rest, rest]];
    const losses = [0, Number.NaN, -3].map((rest) => {
      const z = tensor(raw, { requiresGrad: true });
      const loss = detectionLoss(z, empty(rest), { emptyWeight: 0.25 });
      loss.backward();
      expect([...z.grad!.data].slice(1)).toEqual([0, 0, 0, 0, 0, 0]);
      return loss.item();
    });
    expect(losses[0]).toBeCloseTo(0.25 * Math.log(1 + Math.exp(0.3)), 6);
    expect(new Set(losses).size).toBe(1);
  });

  test('is next to nothing where the network says what is true', () => {
    const sure = [[30, 0, 0, Math.log(0.5 / 2), Math.log(3 / 1), 30, 0]];
    const truth = [[1, 0.5, 0.5, 0.5, 3, 1, 0]];
    expect(detectionLoss(tensor(sure), truth, { anchors: [{ height: 2, width: 1 }] }).item()).toBeLessThan(1e-9);
  });
});

test('one outlier pulls no harder than any other error with l1, up to delta with Huber, as it likes with mse', () => {
  const targets = [0, 0, 0];
  const pull = (loss: typeof mseLoss) => lossAndGradient((p) => loss(p, targets, { reduction: 'sum' }), [0.5, 1, 100]);
  expect(pull(l1Loss).gradient).toEqual([1, 1, 1]);
  expect(pull(huberLoss).gradient).toEqual([0.5, 1, 1]);
  expect(pull(mseLoss).gradient).toEqual([1, 2, 200]);
});

test('without a margin, a network that maps every face to one point has no loss; with it, it has', () => {
  const point = tensor([[1, 2]]);
  expect(tripletLoss(point, point, point, { margin: 0 }).item()).toBe(0);
  expect(tripletLoss(point, point, point).item()).toBeCloseTo(0.2, 6);
});
