import { describe, expect, test } from 'vitest';
import {
  BatchNorm,
  Conv2d,
  Conv3d,
  ConvTranspose2d,
  createRandom,
  Embedding,
  fromPyTorch,
  GRU,
  GRUCell,
  LayerNorm,
  Linear,
  LSTM,
  MaxPool2d,
  type Module,
  RNN,
  relu,
  Sequential,
  type Tensor,
  tanh,
  toPyTorch,
  zeros,
} from '#engine';
import { readSafetensors, writeSafetensors } from '#engine/weights/index.ts';
import { expectClose } from '../closeness.ts';
import { type Numbers, readFixture, tensorOf } from '../fixture.ts';

/** A network in PyTorch; see fixtures/layers/stateDict.py. */
interface Saved {
  network: string;
  tensors: Record<string, Numbers>;
  x: Numbers;
  output: Numbers;
}

const random = createRandom('stateDict');
const dense = () =>
  new Sequential(
    new Linear(3, 4, { random }),
    tanh,
    new LayerNorm(4),
    new Sequential(new Linear(4, 2, { random, bias: false })),
  );
const networks: Record<string, () => Module & { forward(x: Tensor): Tensor | { output: Tensor } }> = {
  dense,
  convolutional: () =>
    new Sequential(
      new Conv2d(2, 3, [3, 2], { random }),
      new BatchNorm(3),
      relu,
      new MaxPool2d(2),
      new ConvTranspose2d(3, 2, 2, { random, stride: 2 }),
    ),
  films: () => new Sequential(new Conv3d(1, 2, [1, 2, 3], { random })),
  words: () => new Sequential(new Embedding(5, 3, { random }), new LayerNorm([2, 3])),
  RNN: () => new RNN(3, 2, { random }),
  LSTM: () => new LSTM(3, 2, { random }),
  GRU: () => new GRU(3, 2, { random }),
  'RNN two-way': () => new RNN(3, 2, { random, bidirectional: true }),
  'LSTM two-way': () => new LSTM(3, 2, { random, bidirectional: true }),
  'GRU two-way': () => new GRU(3, 2, { random, bidirectional: true }),
};

const saved = readFixture<Saved[]>('layers/stateDict.json');
const tensorsOf = ({ tensors }: Saved) =>
  new Map(Object.entries(tensors).map(([name, numbers]) => [name, tensorOf(numbers)]));

describe('weights from PyTorch', () => {
  test.each(saved.map((one) => [one.network, one] as const))('%s says what it says there', (name, one) => {
    const network = networks[name]!().eval();
    fromPyTorch(network, tensorsOf(one));
    const result = network.forward(tensorOf(one.x));
    const output = 'output' in result ? result.output : result;
    expect(output.shape).toEqual(one.output.shape);
    expectClose(output.data, one.output.data.map(Number), 1e-5, 1e-5);
  });
});

describe('weights for PyTorch', () => {
  test.each(saved.map((one) => [one.network, one] as const))('%s: its names and shapes, and back', (name, one) => {
    const [first, second] = [networks[name]!(), networks[name]!()];
    fromPyTorch(first, tensorsOf(one));
    const theirs = toPyTorch(first);
    expect([...theirs].map(([key, { shape }]) => [key, shape]).sort()).toEqual(
      Object.entries(one.tensors)
        .map(([key, { shape }]) => [key, shape])
        .sort(),
    );
    fromPyTorch(second, readSafetensors(writeSafetensors(theirs)).tensors);
    const [ours, again] = [first, second].map((network) =>
      [...network.namedTensors()].map(([key, t]) => [key, t.data]),
    );
    expect(again).toEqual(ours);
  });

  test('where nothing is added up, the numbers are PyTorch’s own', () => {
    const one = saved.find(({ network }) => network === 'convolutional')!;
    const network = networks.convolutional!();
    fromPyTorch(network, tensorsOf(one));
    for (const [name, { data }] of toPyTorch(network)) {
      expect([...data], name).toEqual(one.tensors[name]!.data.map((x) => Math.fround(Number(x))));
    }
  });
});

describe('misuse', () => {
  const whole = () => toPyTorch(dense());
  test('a tensor that is missing, left over, or of another shape', () => {
    const missing = whole();
    missing.delete('2.bias');
    expect(() => fromPyTorch(dense(), missing)).toThrow(
      'fromPyTorch: no tensor named 2.bias; there are 0.weight, 0.bias',
    );
    expect(() => fromPyTorch(dense(), whole().set('4.weight', zeros([1])))).toThrow(
      'fromPyTorch: not in the network: 4.weight; it has 0.weight, 0.bias',
    );
    expect(() => fromPyTorch(dense(), whole().set('0.weight', zeros([3, 4])))).toThrow(
      'fromPyTorch: 0.weight is (3,4), expected (4,3); is it of the same network?',
    );
  });

  test('what does not fit leaves the network as it was', () => {
    const network = dense();
    const before = network.parameters().map((one) => one.toArray());
    expect(() => fromPyTorch(network, whole().set('3.0.weight', zeros([1, 1])))).toThrow('fromPyTorch: 3.0.weight');
    expect(network.parameters().map((one) => one.toArray())).toEqual(before);
  });

  test('a cell by itself has the names of PyTorch’s cells', () => {
    expect([...toPyTorch(new GRUCell(2, 3, { random })).keys()].sort()).toEqual([
      'bias_hh',
      'bias_ih',
      'weight_hh',
      'weight_ih',
    ]);
  });
});
