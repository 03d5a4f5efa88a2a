import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  Adam,
  Conv2d,
  createRandom,
  crossEntropy,
  Flatten,
  Linear,
  LSTM,
  MaxPool2d,
  type Module,
  mseLoss,
  type Optimizer,
  relu,
  Sequential,
  SGD,
  scope,
  type Tensor,
  tanh,
  tensor,
  transpose,
} from '#engine';
import { loadKernels } from '#engine/kernels/load.ts';
import { names, type WorkloadName, workload } from '../../bench/workloads.ts';
import { readFixture } from '../fixture.ts';

/** What PyTorch's loss is before each of ten steps: `tests/bench/pytorch.py losses`. */
const expected = readFixture<Record<WorkloadName, number[]>>('training/losses.json');

/** Not asked for much: the first weights are the workload's. */
const random = createRandom(0);

const linear = (inputs: number, outputs: number) => new Linear(inputs, outputs, { random });
/** A 3 × 3 convolution that keeps the edges. */
const conv = (channelsIn: number, channelsOut: number, options: { stride?: number; activation?: 'relu' }) =>
  new Conv2d(channelsIn, channelsOut, 3, { random, padding: 1, ...options });
const [once, halved] = [{ activation: 'relu' }, { activation: 'relu', stride: 2 }] as const;

const networks: Record<Exclude<WorkloadName, 'W5'>, () => Module & { forward(x: Tensor): Tensor }> = {
  W1: () => new Sequential(linear(2, 8), tanh, linear(8, 8), tanh, linear(8, 2)),
  W2: () => new Sequential(new Linear(784, 128, { random, activation: 'relu' }), linear(128, 10)),
  // Once with relu as a layer of its own.
  W3: () =>
    new Sequential(
      conv(1, 8, once),
      new MaxPool2d(2),
      conv(8, 16, {}),
      relu,
      new MaxPool2d(2),
      new Flatten(),
      linear(784, 10),
    ),
  W4: () =>
    new Sequential(
      conv(3, 16, halved),
      conv(16, 32, halved),
      conv(32, 64, halved),
      conv(64, 64, once),
      new Conv2d(64, 8, 1, { random }),
    ),
};

/** The network of a workload and what it makes of x; of the LSTM, whose batch comes second there, with the axes exchanged. */
function networkOf(name: WorkloadName): { network: Module; forward: (x: Tensor) => Tensor } {
  if (name !== 'W5') {
    const network = networks[name]();
    return { network, forward: (x) => network.forward(x) };
  }
  const network = new LSTM(32, 64, { random });
  return { network, forward: (x) => transpose(network.forward(transpose(x, [1, 0, 2])).output, [1, 0, 2]) };
}

function optimizerOf(name: WorkloadName, parameters: Tensor[]): Optimizer {
  const { kind, learningRate } = workload(name).optimizer;
  if (kind === 'adam') return new Adam(parameters, { learningRate });
  return new SGD(parameters, { learningRate, momentum: kind === 'sgd' ? 0 : 0.9 });
}

beforeAll(async () => {
  await loadKernels('relaxed');
});
afterAll(() => loadKernels('reference'));

test.each(names)('%s, of layers: the losses of ten steps are PyTorch’s', (name) => {
  const { input, labels, targets, parameters } = workload(name);
  const { network, forward } = networkOf(name);
  network.parameters().forEach((one, index) => {
    one.data.set(parameters[index]!.data);
  });
  const optimizer = optimizerOf(name, network.parameters());
  const x = tensor(input.data, { shape: input.shape });
  const truth = targets && tensor(targets.data, { shape: targets.shape });
  const losses = expected[name].map(() =>
    scope(() => {
      optimizer.zeroGrad();
      const loss = truth ? mseLoss(forward(x), truth) : crossEntropy(forward(x), labels!);
      loss.backward();
      optimizer.step();
      return loss.item();
    }),
  );
  losses.forEach((loss, step) => {
    expect(Math.abs(loss / expected[name][step]! - 1)).toBeLessThan(1e-4);
  });
});
