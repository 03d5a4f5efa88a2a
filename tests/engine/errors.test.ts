import { describe, expect, test } from 'vitest';
import * as engine from '#engine';
import { type Tensor, tensor, zeros } from '#engine';

const ones = (...shape: number[]) => engine.add(zeros(shape), 1);
const labels = (...numbers: number[]) => tensor(numbers, { dtype: 'int32' });
const { NaN: nan } = Number;

/** What goes wrong, and the message: operation, what is wrong, what to do. */
const misuses: Record<string, [() => unknown, string][]> = {
  'shapes that do not fit': [
    [
      () => engine.add(ones(2, 3), ones(2, 4)),
      'add: shapes do not broadcast: (2,3) and (2,4); compared from the right',
    ],
    [() => engine.mul(ones(3), ones(2)), 'mul: shapes do not broadcast: (3) and (2)'],
    [() => engine.where(ones(2), ones(3), 0), 'where: shapes do not broadcast: (2) and (3)'],
    [() => engine.broadcastTo(ones(2), [3]), 'broadcastTo: shapes do not broadcast: (2) and (3)'],
    [
      () => engine.broadcastTo(ones(2, 3), [3]),
      'broadcastTo: (2,3) does not stretch to (3); only lengths of 1 stretch',
    ],
    [() => engine.broadcastTo(ones(3), [1]), 'broadcastTo: (3) does not stretch to (1)'],
    [() => engine.matmul(ones(2, 3), ones(2, 4)), 'matmul: inner sizes differ: (2,3)·(2,4); transpose one of them?'],
    [() => engine.matmul(ones(2, 3), ones(4, 3)), 'matmul: inner sizes differ: (2,3)·(4,3); transpose one of them?'],
    [() => engine.matmul(ones(2, 3), ones(4, 5)), 'matmul: inner sizes differ: (2,3)·(4,5); the left one'],
    [() => engine.matmul(ones(2), ones(3)), 'matmul: inner sizes differ: (2)·(3); the left one'],
    [() => engine.matmul(ones(), ones(3)), 'matmul: a single number: ()·(3); mul scales a tensor'],
    [() => engine.matmul(ones(2, 1, 1), ones(3, 1, 1)), 'matmul: shapes do not broadcast: (2) and (3)'],
    [() => engine.reshape(ones(2, 3), [4, 2]), 'reshape: (2,3) has 6 entries and cannot become (4,2)'],
    [() => engine.reshape(ones(2, 3), [4, -1]), 'reshape: (2,3) has 6 entries and cannot become (4,-1)'],
    [() => engine.reshape(ones(2, 3), [-1, -1]), 'reshape: (2,3) has 6 entries and cannot become (-1,-1)'],
    [() => engine.reshape(ones(2, 3), [-2, -3]), 'reshape: (2,3) has 6 entries and cannot become (-2,-3)'],
    [() => engine.squeeze(ones(2, 3), 0), 'squeeze: axis 0 of (2,3) is not of length 1'],
    [() => engine.transpose(ones(2, 3), [0, 0]), 'transpose: axes [0,0] do not name each axis of (2,3) once'],
    [() => engine.transpose(ones(2, 3), [0]), 'transpose: axes [0] do not name each axis of (2,3) once'],
    [() => engine.gather(ones(2, 3), tensor([[0]], { dtype: 'int32' })), 'gather: index (1,1) does not fit (2,3)'],
    [() => engine.gather(ones(2, 3), labels(0, 1)), 'gather: index (2) does not fit (2,3)'],
    [
      () => engine.mseLoss(ones(3, 1), ones(3)),
      'mseLoss: targets (3) do not fit predictions (3,1); reshape one of them',
    ],
    [() => engine.l1Loss(ones(2), [1]), 'l1Loss: targets (1) do not fit predictions (2); reshape one of them'],
    [() => engine.huberLoss(ones(2), [1]), 'huberLoss: targets (1) do not fit predictions (2)'],
    [
      () => engine.tripletLoss(ones(2, 3), ones(2, 3), ones(3)),
      'tripletLoss: anchors, positives and negatives do not fit: (2,3), (2,3), (3); all three must be (…, features)',
    ],
    [() => engine.tripletLoss(ones(), ones(), ones()), 'do not fit: (), (), ()'],
    [
      () => engine.detectionLoss(ones(2, 1, 8), ones(1, 8)),
      'detectionLoss: targets (1,8) do not fit predictions (2,1,8)',
    ],
    [
      () => engine.detectionLoss(ones(2, 8), ones(2, 8)),
      'detectionLoss: outputs (2,8) do not fit 1 anchors; they must be (…, 1, 5 + classes)',
    ],
    [() => engine.detectionLoss(ones(1, 5), ones(1, 5)), 'detectionLoss: outputs (1,5) do not fit 1 anchors'],
    [() => engine.binaryCrossEntropyWithLogits(ones(2), [1]), 'binaryCrossEntropyWithLogits: targets (1) do not fit'],
    [
      () => engine.crossEntropy(ones(2, 3), [1]),
      'crossEntropy: labels (1) do not fit scores (2,3); one label a row makes (2)',
    ],
    [() => engine.hingeLoss(ones(2, 3), 1), 'hingeLoss: labels () do not fit scores (2,3); one label a row makes (2)'],
    [
      () => engine.crossEntropy(ones(), []),
      'crossEntropy: scores are a single number: (); they need an axis of classes',
    ],
  ],
  'parts that do not fit': [
    [() => engine.slice(ones(2, 3), [0, 0, 0]), 'slice: 3 cuts for (2,3); give one for each axis at most'],
    [() => engine.slice(ones(2, 3), [null, 3]), 'slice: no entry 3 along axis 1 of (2,3); they count from 0'],
    [() => engine.slice(ones(2, 3), [-3]), 'slice: no entry -3 along axis 0 of (2,3)'],
    [() => engine.slice(ones(2), [0.5]), 'slice: no entry 0.5 along axis 0 of (2)'],
    [() => engine.slice(ones(2), [[0, 2, 0]]), 'slice: step is not 1 or more: 0 along axis 0 of (2)'],
    [() => engine.slice(ones(2), [[0, 2, -1]]), 'slice: step is not 1 or more: -1'],
    [() => engine.slice(ones(2), [[0.5]]), 'slice: bound is not a whole number: 0.5'],
    [() => engine.concat([ones(2, 3), ones(2, 4)]), 'concat: shapes do not fit: (2,3) and (2,4); all lengths but that'],
    [() => engine.concat([ones(2, 3), ones(3)], 1), 'concat: shapes do not fit: (2,3) and (3)'],
    [() => engine.concat([]), 'concat: no tensors: []; give one at least'],
    [() => engine.concat([ones(1), labels(1)]), 'concat: dtypes differ: float32 and int32'],
    [() => engine.concat([ones()]), 'concat: axis out of range: 0 for (); a single number has no axes'],
    [() => engine.stack([ones(2), ones(3)]), 'stack: shapes differ: (2) and (3); concat joins along an axis'],
    [() => engine.stack([]), 'stack: no tensors: []'],
    [() => engine.stack([ones(2)], 2), 'stack: axis out of range: 2 for (2,1)'],
    [() => engine.pad(ones(2, 3), [1]), 'pad: 1 widths for (2,3); give one for each axis'],
    [() => engine.pad(ones(2), [[0, -1]]), 'pad: width is not a whole number from 0: -1 along axis 0; slice cuts off'],
    [() => engine.embedding(ones(3), labels(0)), 'embedding: the table is (3); it needs two axes, (words, features)'],
    [() => engine.embedding(ones(3, 2), labels(0, 3)), 'embedding: index out of range: 3 at 1; the 3 entries count'],
    [() => engine.embedding(ones(3, 2), ones(1)), 'embedding: needs int32 indices, got float32 (1)'],
    [() => engine.greater(ones(2), ones(3)), 'greater: shapes do not broadcast: (2) and (3)'],
    [() => engine.less(labels(2 ** 24 + 1), 0), 'less: integer too large: 16777217; up to ±2²⁴ they can be compared'],
  ],
  'labels that are no classes': [
    [
      () => engine.crossEntropy(ones(2, 3), [0, 3]),
      'crossEntropy: no such class: 3 at 1; labels are whole numbers from 0 to 2',
    ],
    [() => engine.crossEntropy(ones(2, 3), labels(0, -1)), 'crossEntropy: no such class: -1 at 1'],
    [() => engine.crossEntropy(ones(3), nan), 'crossEntropy: no such class: NaN at 0'],
    [() => engine.hingeLoss(ones(2, 3), [0.5, 1]), 'hingeLoss: no such class: 0.5 at 0'],
    [() => engine.hingeLoss(ones(3), 3), 'hingeLoss: no such class: 3 at 0'],
    [
      () => engine.crossEntropy(ones(2, 3), ones(2)),
      'crossEntropy: labels must be class numbers in int32, got float32 (2)',
    ],
    [
      () => engine.hingeLoss(ones(2, 3), ones(2, 3)),
      'hingeLoss: labels must be class numbers in int32, got float32 (2,3)',
    ],
    [() => engine.gather(ones(3), labels(3)), 'gather: index out of range: 3 at 0; the 3 entries count from 0'],
    [() => engine.gather(ones(3), ones(1)), 'gather: needs int32 indices, got float32 (1)'],
    [() => engine.oneHot(labels(0, -1), 2), 'oneHot: index out of range: -1 at 1; the 2 entries count from 0'],
    [() => engine.oneHot(ones(2), 2), 'oneHot: needs int32 indices, got float32 (2)'],
    [
      () => engine.binaryCrossEntropyWithLogits(ones(2), [1, -1]),
      'target out of range: -1 at 1; targets are 0, 1 or between',
    ],
    [
      () => engine.detectionLoss(ones(1, 6), [[0.5, 0, 0, 1, 1, 1]]),
      'detectionLoss: p is neither 0 nor 1: 0.5 at 0; 1 says that an object is here',
    ],
    [() => engine.detectionLoss(ones(1, 6), [[nan, 0, 0, 1, 1, 1]]), 'detectionLoss: p is neither 0 nor 1: NaN at 0'],
    [
      () => engine.detectionLoss(ones(1, 6), [[1, 0.5, 0.5, 0, 1, 1]]),
      'detectionLoss: no such box: [1,0.5,0.5,0,1,1] at 0; sizes must be above 0, all numbers finite',
    ],
    [() => engine.detectionLoss(ones(1, 6), [[1, nan, 0.5, 1, 1, 1]]), 'detectionLoss: no such box: [1,NaN,0.5,1,1,1]'],
    [() => engine.binaryCrossEntropyWithLogits(ones(1), [nan]), 'target out of range: NaN at 0'],
  ],
  'axes that are not there': [
    [() => engine.sum(ones(2, 3), { axis: 2 }), 'sum: axis out of range: 2 for (2,3); use -2 to 1'],
    [() => engine.mean(ones(2, 3), { axis: -3 }), 'mean: axis out of range: -3 for (2,3); use -2 to 1'],
    [() => engine.variance(ones(2, 3), { axis: 2 }), 'variance: axis out of range: 2 for (2,3); use -2 to 1'],
    [() => engine.max(ones(2, 3), { axis: 0.5 }), 'max: axis out of range: 0.5 for (2,3)'],
    [() => engine.sum(ones(2, 3), { axis: [1, -1] }), 'sum: an axis is named twice: [1,-1]'],
    [() => engine.softmax(ones(2, 3), 2), 'softmax: axis out of range: 2 for (2,3); use -2 to 1'],
    [() => engine.softmax(ones()), 'softmax: axis out of range: -1 for (); a single number has no axes'],
    [() => engine.logSoftmax(ones(2), 1), 'logSoftmax: axis out of range: 1 for (2)'],
    [() => engine.logSumExp(ones(2), { axis: 1 }), 'logSumExp: axis out of range: 1 for (2)'],
    [() => engine.unsqueeze(ones(2), 3), 'unsqueeze: axis out of range: 3'],
    [() => engine.squeeze(ones(1), 1), 'squeeze: axis out of range: 1 for (1)'],
    [() => engine.gather(ones(2), labels(0), 1), 'gather: axis out of range: 1 for (2)'],
    [() => engine.transpose(ones(2), [1]), 'transpose: axis out of range: 1 for (2)'],
    [() => engine.max(ones(2, 0), { axis: 1 }), 'max: no entry along axis [1] of (2,0)'],
    [() => engine.min(ones(2, 0), { axis: 1 }), 'min: no entry along axis [1] of (2,0)'],
    [() => engine.min(ones(2), { axis: 1 }), 'min: axis out of range: 1 for (2)'],
    [() => engine.argmax(ones(2, 0), { axis: 1 }), 'argmax: no entry along axis [1] of (2,0)'],
    [() => engine.argmin(ones(0)), 'argmin: no entry along axis [all] of (0)'],
    [() => engine.argmax(ones(2), { axis: 1 }), 'argmax: axis out of range: 1 for (2); use -1 to 0'],
  ],
  'data that is no tensor': [
    [() => tensor([[1, 2], [3]]), 'tensor: ragged lists: [1] has 1 entries, expected 2 entries as in (2,2)'],
    [() => tensor([1, [2]]), 'tensor: ragged lists: [1] has 1 entries, expected a number as in (2)'],
    [() => tensor([[1], 2]), 'tensor: ragged lists: [1] has a number, expected 1 entries as in (2,1)'],
    [() => tensor([1, '2' as never]), 'tensor: not a number: string at [1]'],
    [() => tensor(undefined as never), 'tensor: not a number: undefined'],
    [() => tensor([0.5], { dtype: 'int32' }), 'tensor: not a 32-bit integer: 0.5 at 0'],
    [() => tensor([0, nan], { dtype: 'int32' }), 'tensor: not a 32-bit integer: NaN at 1'],
    [() => tensor([2 ** 31], { dtype: 'int32' }), 'tensor: not a 32-bit integer: 2147483648 at 0'],
    [() => tensor([1], { dtype: 'int32', requiresGrad: true }), 'tensor: int32 has no gradient; leave out dtype'],
    [() => tensor(Float32Array.of(1, 2), { shape: [3] }), 'tensor: shape (3) does not fit 2 numbers'],
    [() => engine.exp([1, 2] as never), 'exp: needs a tensor, got [1,2]; make one with tensor(data)'],
    [() => engine.softmax([1, 2] as never), 'softmax: needs a tensor, got [1,2]; make one with tensor(data)'],
    [() => engine.add(ones(1), [1] as never), 'add: needs a tensor, got [1]; make one with tensor(data)'],
    [() => ones(2).item(), 'item: needs one entry, got (2); toArray() gives all of them'],
  ],
  'options that are not known': [
    [
      () => engine.crossEntropy(ones(3), 0, { reduction: 'avg' as never }),
      `reduction: not known: "avg"; use 'mean', 'sum' or 'none'`,
    ],
    [() => engine.huberLoss(ones(1), [1], { delta: 0 }), 'huberLoss: invalid delta: 0; it must be above 0'],
    [() => engine.clip(ones(1), 2, 1), 'clip: no number lies between 2 and 1; low must not exceed high'],
    [() => engine.gelu(ones(1), { approximate: 'erf' as never }), `gelu: approximate is not known: "erf"; use 'none'`],
    [() => engine.clip(ones(1), nan, 1), 'clip: no number lies between NaN and 1'],
  ],
};

describe.each(Object.entries(misuses))('%s', (_, calls) => {
  test.each(calls.map(([call, message]) => ({ call, message })))('$message', ({ call, message }) => {
    expect(call).toThrow(message);
  });
});

const index = labels(0, 1);
const floatOnly: Partial<Record<keyof typeof engine, (int: Tensor) => unknown>> = {
  clip: (x) => engine.clip(x, 0, 1),
  pow: (x) => engine.pow(x, 2),
  where: (x) => engine.where(x, 1, 2),
  gather: (x) => engine.gather(x, index),
  broadcastTo: (x) => engine.broadcastTo(x, [2, 2]),
  crossEntropy: (x) => engine.crossEntropy(x, 0),
  hingeLoss: (x) => engine.hingeLoss(x, 0),
  mseLoss: (x) => engine.mseLoss(x, [0, 1]),
  l1Loss: (x) => engine.l1Loss(x, [0, 1]),
  huberLoss: (x) => engine.huberLoss(x, [0, 1]),
  tripletLoss: (x) => engine.tripletLoss(ones(2), x, ones(2)),
  detectionLoss: (x) => engine.detectionLoss(x, [0, 1]),
  binaryCrossEntropyWithLogits: (x) => engine.binaryCrossEntropyWithLogits(x, [0, 1]),
  ...{ exp: engine.exp, log: engine.log, sqrt: engine.sqrt, neg: engine.neg, sigmoid: engine.sigmoid },
  ...{ tanh: engine.tanh, relu: engine.relu, softplus: engine.softplus, transpose: engine.transpose },
  ...{ abs: engine.abs, square: engine.square, sign: engine.sign, gelu: engine.gelu, leakyRelu: engine.leakyRelu },
  ...{ erf: engine.erf, argmax: engine.argmax, argmin: engine.argmin, min: engine.min },
  embedding: (x) => engine.embedding(x, index),
  ...{ sum: engine.sum, max: engine.max, softmax: engine.softmax },
  ...{ logSoftmax: engine.logSoftmax, logSumExp: engine.logSumExp },
  add: (x) => engine.add(x, ones(2)),
  sub: (x) => engine.sub(ones(2), x),
  mul: (x) => engine.mul(x, 2),
  div: (x) => engine.div(1, x),
  maximum: (x) => engine.maximum(x, x),
  minimum: (x) => engine.minimum(ones(1), x),
  matmul: (x) => engine.matmul(ones(2), x),
};

test.each(Object.entries(floatOnly))('%s refuses integers', (name, call) => {
  expect(() => call(index)).toThrow(`${name}: needs float32, got int32 (2)`);
});

test('labels can be given other axes', () => {
  expect(engine.reshape(index, [2, 1]).toArray()).toEqual([[0], [1]]);
  expect(engine.unsqueeze(index, 0).dtype).toBe('int32');
});

test('labels can be compared, with each other and with numbers', () => {
  expect(engine.equal(index, labels(0, 2)).toArray()).toEqual([1, 0]);
  expect(engine.greater(index, 0).toArray()).toEqual([0, 1]);
});

test('labels stay labels in slices, joints and margins', () => {
  for (const part of [
    engine.slice(index, [0]),
    engine.concat([index]),
    engine.stack([index]),
    engine.pad(index, [1]),
  ]) {
    expect(part.dtype).toBe('int32');
  }
  expect(engine.argmax(ones(2)).dtype).toBe('int32');
});

test('comparisons leave nothing on the tape', () => {
  const x = tensor([1, 2], { requiresGrad: true });
  const before = engine.mul(x, x).node!.place;
  expect(engine.lessEqual(x, tensor([[1], [2]])).requiresGrad).toBe(false);
  expect(engine.argmin(x).requiresGrad).toBe(false);
  expect(engine.mul(x, x).node!.place).toBe(before + 1);
});
