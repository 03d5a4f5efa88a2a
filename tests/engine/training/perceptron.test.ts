import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  binaryCrossEntropyWithLogits,
  createRandom,
  crossEntropy,
  dispose,
  linear,
  mseLoss,
  relu,
  scope,
  sigmoid,
  type Tensor,
  tanh,
  tensor,
} from '#engine';
import { type KernelSet, loadKernels } from '#engine/kernels/load.ts';
import { type HiddenActivation, PerceptronTraining, type TeachingLoss } from '#engine/training/perceptron.ts';

const activate: Record<HiddenActivation, (x: Tensor) => Tensor> = { tanh, relu, sigmoid, identity: (x) => x };
const learningRate = 0.5;

interface Case {
  sizes: number[];
  activation: HiddenActivation;
  loss: TeachingLoss;
  rows: number;
}

/** Weights, inputs and targets of a case; the same whatever computes with them. */
function draw({ sizes, loss, rows }: Case) {
  const random = createRandom('perceptron');
  const normals = (length: number) => Float32Array.from({ length }, () => random.normal());
  const outputs = sizes.at(-1)!;
  const labels = Int32Array.from({ length: rows }, () => random.integer(0, outputs));
  const targets =
    loss === 'logistic'
      ? Float32Array.from({ length: rows * outputs }, () => random.integer(0, 2))
      : loss === 'squared'
        ? normals(rows * outputs)
        : Float32Array.from({ length: rows * outputs }, (_, i) =>
            labels[Math.floor(i / outputs)] === i % outputs ? 1 : 0,
          );
  return {
    weights: sizes.slice(1).map((size, i) => normals(size * sizes[i]!)),
    biases: sizes.slice(1).map((size) => normals(size)),
    x: normals(rows * sizes[0]!),
    labels,
    targets,
  };
}

/** The gradients by the tape, layer after layer: weight, bias. */
function tapeGradients(one: Case): number[][] {
  const { weights, biases, x, labels, targets } = draw(one);
  const { sizes, activation, loss, rows } = one;
  return scope(() => {
    const layers = weights.map((weight, i) => ({
      weight: tensor(weight, { shape: [sizes[i]!, sizes[i + 1]!], requiresGrad: true }),
      bias: tensor(biases[i]!, { requiresGrad: true }),
    }));
    let y = tensor(x, { shape: [rows, sizes[0]!] });
    layers.forEach(({ weight, bias }, i) => {
      y = linear(y, weight, bias);
      if (i < layers.length - 1) y = activate[activation](y);
    });
    const wanted = tensor(targets, { shape: [rows, sizes.at(-1)!] });
    const total =
      loss === 'softmax'
        ? crossEntropy(y, tensor(labels))
        : loss === 'logistic'
          ? binaryCrossEntropyWithLogits(y, wanted)
          : mseLoss(y, wanted);
    total.backward();
    return layers.flatMap(({ weight, bias }) => [[...weight.grad!.data], [...bias.grad!.data]]);
  });
}

/** A training of the same network, with room for more rows than it gets. */
function start(one: Case) {
  const { weights, biases, x, targets } = draw(one);
  const layers = weights.map((weight, i) => ({
    weight: tensor(weight, { shape: [one.sizes[i]!, one.sizes[i + 1]!] }),
    bias: tensor(biases[i]!),
  }));
  const training = new PerceptronTraining(layers, one.activation, one.loss, one.rows + 3);
  training.x.data.set(x);
  training.y.data.set(targets);
  return { layers, training };
}

const cases: Case[] = (['tanh', 'relu', 'sigmoid', 'identity'] as const).flatMap((activation) => [
  { sizes: [2, 4, 2, 1], activation, loss: 'logistic', rows: 10 },
  { sizes: [2, 8, 8, 2], activation, loss: 'softmax', rows: 32 },
  { sizes: [3, 5, 1], activation, loss: 'squared', rows: 7 },
  { sizes: [4, 3], activation, loss: 'softmax', rows: 1 },
  { sizes: [7, 17, 9, 5], activation, loss: 'squared', rows: 13 },
]);

describe.each(['reference', 'simd', 'relaxed'] as KernelSet[])('with the %s kernels', (set) => {
  beforeAll(() => loadKernels(set));
  afterAll(() => loadKernels('reference'));

  test.each(cases)('$sizes $activation $loss: one update goes against the gradient that the tape gives', (one) => {
    const { layers, training } = start(one);
    const before = layers.flatMap(({ weight, bias }) => [[...weight.data], [...bias.data]]);
    training.update(one.rows, { learningRate });
    const after = layers.flatMap(({ weight, bias }) => [[...weight.data], [...bias.data]]);
    tapeGradients(one).forEach((gradient, part) => {
      gradient.forEach((slope, i) => {
        const moved = (before[part]![i]! - after[part]![i]!) / learningRate;
        expect(Math.abs(moved - slope)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope), Math.abs(before[part]![i]!)));
      });
    });
    dispose(training.buffers);
    dispose(layers.flatMap(({ weight, bias }) => [weight, bias]));
  });
});

describe('penalties', () => {
  const one: Case = { sizes: [2, 3, 1], activation: 'tanh', loss: 'squared', rows: 4 };
  const updated = (options: { l1?: number; l2?: number }) => {
    const { layers, training } = start(one);
    const before = layers.map(({ weight }) => [...weight.data]);
    training.update(one.rows, { learningRate: 0.1, ...options });
    return {
      before,
      after: layers.map(({ weight }) => [...weight.data]),
      biases: layers.map(({ bias }) => [...bias.data]),
    };
  };
  const plain = updated({});

  test('L2 adds λw to the gradient of every weight, and nothing to that of a bias', () => {
    const decayed = updated({ l2: 0.3 });
    decayed.after.forEach((weights, layer) => {
      weights.forEach((weight, i) => {
        expect(weight).toBeCloseTo(plain.after[layer]![i]! - 0.1 * 0.3 * plain.before[layer]![i]!, 5);
      });
    });
    expect(decayed.biases).toEqual(plain.biases);
  });

  test('L1 takes λ off the size of every weight, but none through 0', () => {
    const shrunk = updated({ l1: 4 });
    const all = shrunk.after.flatMap((weights, layer) =>
      weights.map((weight, i) => {
        const free = plain.after[layer]![i]!;
        expect(weight).toBeCloseTo(Math.sign(free) * Math.max(0, Math.abs(free) - 0.4), 5);
        return weight;
      }),
    );
    expect(all).toContain(0);
    expect(all.some((weight) => weight !== 0)).toBe(true);
    expect(shrunk.biases).toEqual(plain.biases);
  });
});

test('a hundred updates bring the loss down, by batches of different sizes', () => {
  const one: Case = { sizes: [2, 6, 1], activation: 'tanh', loss: 'squared', rows: 8 };
  const { layers, training } = start(one);
  const lossOf = () =>
    scope(() => {
      const { x, targets } = draw(one);
      const hidden = tanh(linear(tensor(x, { shape: [8, 2] }), layers[0]!.weight, layers[0]!.bias));
      return mseLoss(linear(hidden, layers[1]!.weight, layers[1]!.bias), tensor(targets, { shape: [8, 1] })).item();
    });
  const first = lossOf();
  for (let i = 0; i < 100; i++) training.update(i % 2 === 0 ? 8 : 5, { learningRate: 0.05 });
  expect(lossOf()).toBeLessThan(first / 4);
});
