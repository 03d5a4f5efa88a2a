import { describe, expect, test } from 'vitest';
import * as engine from '#engine';
import { createRandom, gradientCheck, mul, sum, type Tensor, tensor } from '#engine';

/** A scalar in which every entry of y counts differently, so that no two gradients can be confused. */
const weighted = (y: Tensor) =>
  sum(
    mul(
      y,
      tensor(
        Float32Array.from({ length: y.size }, (_, i) => 0.5 + Math.sin(3 * i)),
        { shape: y.shape },
      ),
    ),
  );

const [row, column] = [
  [0.5, -1.25, 2],
  [[0.75], [-1.5]],
];
const matrix = [
  [0.3, -1.1, 0.8],
  [1.6, 0.4, -0.7],
];
const positive = [
  [0.5, 1.25, 2],
  [1.75, 0.9, 3],
];
const cube = [matrix, positive];
/** One object with its box and its class out of four, and one place with nothing but don't-cares. */
const detections = [[[1, 0.5, 0.25, 0.5, 2, 0, 1, 0, 0]], [[0, 9, 9, 0, -1, 9, 9, 9, 9]]];
const wave = (length: number, phase: number) => Array.from({ length }, (_, i) => 0.6 * Math.sin(2 * i + 5 * phase));
const integers = (data: number[] | number[][]) => tensor(data, { dtype: 'int32' });

/** Every differentiable function of the engine, at points where it has no corner. */
const checks: Partial<Record<keyof typeof engine, [(...inputs: Tensor[]) => Tensor, unknown[]][]>> = {
  add: [
    [engine.add, [matrix, row]],
    [(x) => engine.add(x, x), [matrix]],
  ],
  sub: [
    [engine.sub, [row, column]],
    [(x) => engine.sub(1, x), [matrix]],
  ],
  mul: [
    [engine.mul, [matrix, column]],
    [(x) => engine.mul(x, x), [matrix]],
  ],
  div: [
    [engine.div, [column, positive]],
    [(x) => engine.div(2, x), [positive]],
  ],
  neg: [[engine.neg, [matrix]]],
  exp: [[engine.exp, [matrix]]],
  log: [[engine.log, [positive]]],
  sqrt: [[engine.sqrt, [positive]]],
  pow: [
    [(x) => engine.pow(x, 3), [matrix]],
    [(x) => engine.pow(x, -0.5), [positive]],
  ],
  sigmoid: [[engine.sigmoid, [matrix]]],
  tanh: [[engine.tanh, [matrix]]],
  softplus: [[engine.softplus, [matrix]]],
  relu: [[engine.relu, [matrix]]],
  leakyRelu: [[(x) => engine.leakyRelu(x, 0.2), [matrix]]],
  gelu: [
    [(x) => engine.gelu(x), [matrix]],
    [(x) => engine.gelu(x, { approximate: 'tanh' }), [matrix]],
  ],
  erf: [[engine.erf, [matrix]]],
  abs: [[engine.abs, [matrix]]],
  square: [[engine.square, [matrix]]],
  maximum: [
    [engine.maximum, [matrix, row]],
    [(x) => engine.maximum(x, 0.1), [matrix]],
  ],
  minimum: [[engine.minimum, [matrix, row]]],
  clip: [[(x) => engine.clip(x, -1, 0.5), [matrix]]],
  where: [[(a, b) => engine.where(tensor([1, 0, 1]), a, b), [matrix, column]]],
  broadcastTo: [[(x) => engine.broadcastTo(x, [2, 2, 3]), [column]]],
  reshape: [[(x) => engine.reshape(x, [3, 2]), [matrix]]],
  squeeze: [[(x) => engine.squeeze(x, 1), [column]]],
  unsqueeze: [[(x) => engine.unsqueeze(x, 1), [matrix]]],
  transpose: [
    [(x) => engine.transpose(x), [matrix]],
    [(x) => engine.transpose(x, [1, 2, 0]), [cube]],
  ],
  sum: [
    [(x) => engine.sum(x, { axis: [0, -1] }), [cube]],
    [(x) => engine.sum(x, { axis: 1, keepdims: true }), [cube]],
  ],
  mean: [[(x) => engine.mean(x, { axis: [0, -1] }), [cube]]],
  max: [[(x) => engine.max(x, { axis: 1 }), [cube]]],
  min: [[(x) => engine.min(x, { axis: 1 }), [cube]]],
  variance: [[(x) => engine.variance(x, { axis: [0, 1], correction: 1 }), [cube]]],
  slice: [
    [(x) => engine.slice(x, [null, 1, [0, 3, 2]]), [cube]],
    [(x) => engine.add(engine.slice(x, [0]), engine.slice(x, [-1])), [matrix]],
  ],
  concat: [[(a, b) => engine.concat([a, b, a], 1), [matrix, column]]],
  stack: [[(a, b) => engine.stack([a, b], 1), [matrix, positive]]],
  pad: [[(x) => engine.pad(x, [1, [0, 2]], 5), [matrix]]],
  embedding: [[(table) => engine.embedding(table, integers([1, 0, 1])), [matrix]]],
  softmax: [
    [(x) => engine.softmax(x), [matrix]],
    [(x) => engine.softmax(x, 1), [cube]],
  ],
  logSoftmax: [
    [(x) => engine.logSoftmax(x), [matrix]],
    [(x) => engine.logSoftmax(x, 0), [cube]],
  ],
  logSumExp: [
    [(x) => engine.logSumExp(x), [matrix]],
    [(x) => engine.logSumExp(x, { axis: 1, keepdims: true }), [cube]],
  ],
  matmul: [
    [engine.matmul, [matrix, [row, row, [1, 2, 3]]]],
    [engine.matmul, [cube, row]],
  ],
  linear: [
    [(x, w, b) => engine.linear(x, w, b), [matrix, [row, row, [1, 2, 3]], row]],
    [(x, w) => engine.linear(x, w, null, 'relu'), [matrix, [row, row, [1, 2, 3]]]],
  ],
  lstm: [
    [
      (x, w, u, b) => engine.lstm(x!, w!, u!, b!),
      [cube, [0, 1, 2].map((i) => wave(8, i)), [3, 4].map((i) => wave(8, i)), wave(8, 5)],
    ],
  ],
  conv1d: [[(x, w) => engine.conv1d(x, w, null, { padding: 1 }), [cube, [[row, row, row]]]]],
  conv2d: [
    [(x, w) => engine.conv2d(x, w, tensor([0.5, 1, 0]), { stride: [2, 1], padding: 1 }), [[cube], [[[row, row, row]]]]],
  ],
  conv3d: [[(x, w) => engine.conv3d(x, w, null, { padding: [0, 1, 1] }), [[[cube]], [[[[row, row, row]]]]]]],
  convTranspose2d: [[(x, w) => engine.convTranspose2d(x, w, null, { stride: 2 }), [[cube], [[[row], [row]]]]]],
  maxPool2d: [[(x) => engine.maxPool2d(x, [2, 1]), [[cube]]]],
  avgPool2d: [[(x) => engine.avgPool2d(x, 2, { padding: 1 }), [[cube]]]],
  gather: [
    [
      (x) =>
        engine.gather(
          x,
          integers([
            [2, 2],
            [0, 1],
          ]),
        ),
      [matrix],
    ],
  ],
  crossEntropy: [
    [(z) => engine.crossEntropy(z, [2, 0], { reduction: 'none' }), [matrix]],
    [
      (z) =>
        engine.crossEntropy(
          z,
          integers([
            [1, 0],
            [2, 2],
          ]),
        ),
      [cube],
    ],
  ],
  hingeLoss: [[(f) => engine.hingeLoss(f, [2, 0], { margin: 1.5, reduction: 'none' }), [matrix]]],
  l1Loss: [[(p, t) => engine.l1Loss(p, t), [matrix, positive]]],
  huberLoss: [[(p, t) => engine.huberLoss(p, t, { delta: 0.75 }), [matrix, positive]]],
  tripletLoss: [
    [(a, p, n) => engine.tripletLoss(a, p, n, { margin: 4, reduction: 'none' }), [matrix, positive, [row, row]]],
  ],
  detectionLoss: [
    [
      (z) => engine.detectionLoss(z, detections, { reduction: 'none' }),
      [[[row.concat(row, row)], [row.concat(row, row)]]],
    ],
  ],
  mseLoss: [[(p, t) => engine.mseLoss(p, t), [matrix, positive]]],
  binaryCrossEntropyWithLogits: [
    [(z, y) => engine.binaryCrossEntropyWithLogits(z, y), [row, [0.25, 0.5, 0.75]]],
    [(z) => engine.binaryCrossEntropyWithLogits(z, [1, 0, 0.5], { reduction: 'none' }), [row]],
  ],
};

const random = createRandom('layers');
const images = [cube, [positive, matrix]];

/** Every layer, in its input; its parameters' gradients are compared with PyTorch's. */
const layers: typeof checks = {
  Linear: [[(x) => new engine.Linear(3, 2, { random: random.fork('a') }).forward(x), [matrix]]],
  Conv1d: [[(x) => new engine.Conv1d(3, 2, 2, { random: random.fork('a') }).forward(x), [cube]]],
  Conv2d: [[(x) => new engine.Conv2d(3, 2, 2, { random: random.fork('a') }).forward(x), [images]]],
  Conv3d: [[(x) => new engine.Conv3d(3, 1, 1, { random: random.fork('a') }).forward(x), [[images]]]],
  ConvTranspose2d: [[(x) => new engine.ConvTranspose2d(3, 2, 2, { random: random.fork('a') }).forward(x), [images]]],
  MaxPool2d: [[(x) => new engine.MaxPool2d([2, 1]).forward(x), [images]]],
  AvgPool2d: [[(x) => new engine.AvgPool2d(2).forward(x), [images]]],
  BatchNorm: [
    [(x) => new engine.BatchNorm(3).forward(x), [cube]],
    [(x) => new engine.BatchNorm(3).eval().forward(x), [cube]],
  ],
  LayerNorm: [[(x) => new engine.LayerNorm([2, 3]).forward(x), [cube]]],
  Dropout: [[(x) => new engine.Dropout(0.4, { random: random.fork('a') }).forward(x), [cube]]],
  Embedding: [
    [(x) => mul(x, new engine.Embedding(4, 3, { random: random.fork('a') }).forward(integers([2, 0]))), [matrix]],
  ],
  RNN: [[(x) => new engine.RNN(3, 2, { random: random.fork('a') }).forward(x).output, [cube]]],
  LSTM: [[(x) => new engine.LSTM(3, 2, { random: random.fork('a'), bidirectional: true }).forward(x).output, [cube]]],
  GRU: [[(x) => new engine.GRU(3, 2, { random: random.fork('a') }).forward(x).output, [cube]]],
  RNNCell: [[(x, h) => new engine.RNNCell(3, 3, { random: random.fork('a') }).forward(x, [h])[0]!, [matrix, positive]]],
  LSTMCell: [
    [
      (x, h, c) => new engine.LSTMCell(3, 3, { random: random.fork('a') }).forward(x, [h, c])[1]!,
      [matrix, positive, matrix],
    ],
  ],
  GRUCell: [[(x, h) => new engine.GRUCell(3, 3, { random: random.fork('a') }).forward(x, [h])[0]!, [matrix, positive]]],
  Sequential: [[(x) => new engine.Sequential(engine.tanh, engine.exp).forward(x), [matrix]]],
  Residual: [[(x) => new engine.Residual(engine.tanh).forward(x), [matrix]]],
  Flatten: [[(x) => new engine.Flatten().forward(x), [cube]]],
};

/** What is exported beside them. */
const others = [
  ...['tensor', 'zeros', 'full', 'scope', 'keep', 'dispose', 'noGrad', 'useKernels', 'createRandom', 'gradientCheck'],
  ...['greater', 'greaterEqual', 'less', 'lessEqual', 'equal', 'notEqual', 'sign', 'argmax', 'argmin', 'oneHot'],
  ...['SGD', 'RMSprop', 'Adam', 'AdamW', 'clipGradientNorm', 'clipGradientValue'],
  ...[
    'toPyTorch',
    'fromPyTorch',
    'Module',
    'constant',
    'fanInUniform',
    'heNormal',
    'heUniform',
    'xavierNormal',
    'xavierUniform',
  ],
  ...['stepDecay', 'exponentialDecay', 'cosineDecay', 'inverseDecay', 'warmUp'],
];

describe.each(Object.entries({ ...checks, ...layers }))('%s', (_, calls) => {
  test.each(calls.map(([fn, inputs]) => ({ fn, inputs })))('agrees with its slope: $inputs', ({ fn, inputs }) => {
    const { worst, passed } = gradientCheck((...tensors) => weighted(fn(...tensors)), inputs as number[][]);
    expect(passed, JSON.stringify(worst)).toBe(true);
  });
});

test('every function that is exported is checked, or known to have no gradient', () => {
  expect([...Object.keys(checks), ...Object.keys(layers), ...others].sort()).toEqual(Object.keys(engine).sort());
});

describe('gradientCheck', () => {
  /** x², with a gradient of 3x. */
  const wrong = (x: Tensor) => sum(mul(x, engine.mul(x.detach(), 3)));
  const right = (x: Tensor) => sum(mul(x, x));

  test('finds the entry that is most wrong, and says both values', () => {
    const mixed = (x: Tensor) => engine.add(engine.mul(wrong(x), 1 / 3), engine.mul(right(x), 0));
    const { passed, worst } = gradientCheck(mixed, [[0.25, 2, -0.25]]);
    expect(passed).toBe(false);
    expect(worst).toMatchObject({ input: 0, entry: 1, analytic: 2 });
    expect(worst!.numeric).toBeCloseTo(4, 3);
  });

  test('a NaN is never close', () => {
    const { passed, worst } = gradientCheck((x) => sum(engine.log(x)), [[-1, 2]]);
    expect(passed).toBe(false);
    expect(worst).toMatchObject({ entry: 0, error: Infinity });
  });

  test('leaves its inputs and their gradients alone', () => {
    const x = tensor([1, 2], { requiresGrad: true });
    expect(gradientCheck(right, [x]).passed).toBe(true);
    expect(x.toArray()).toEqual([1, 2]);
    expect(x.grad).toBeNull();
  });

  test('no entries, nothing to find', () => {
    expect(gradientCheck(right, [[]])).toEqual({ passed: true, worst: null });
  });
});
