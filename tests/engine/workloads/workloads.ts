import {
  Adam,
  Conv2d,
  createRandom,
  crossEntropy,
  Flatten,
  Linear,
  LSTM,
  MaxPool2d,
  mseLoss,
  type Optimizer,
  relu,
  Sequential,
  SGD,
  scope,
  type Tensor,
  tanh,
} from '#engine';
import { draw, drawLabels, drawn } from './draw.ts';

/** One step of a training; returns the loss before it. */
type Step = () => number;

/** Not asked for a number, as the initializers draw by a rule of their own. */
const random = createRandom(0);

const training =
  (optimizer: Optimizer, lossOf: () => Tensor): Step =>
  () =>
    scope(() => {
      optimizer.zeroGrad();
      const loss = lossOf();
      loss.backward();
      optimizer.step();
      return loss.item();
    });

const linear = (seed: number, inputs: number, outputs: number, activation?: 'relu') =>
  new Linear(inputs, outputs, { random, initializer: drawn(seed), ...(activation && { activation }) });

/** A 3 × 3 convolution that keeps the edges, with relu. */
const conv = (seed: number, channelsIn: number, channelsOut: number, stride = 1) =>
  new Conv2d(channelsIn, channelsOut, 3, { random, initializer: drawn(seed), stride, padding: 1, activation: 'relu' });

function classify(network: Sequential, x: Tensor, classes: number, optimizer: (p: Tensor[]) => Optimizer): Step {
  const labels = drawLabels(2, x.shape[0]!, classes);
  return training(optimizer(network.parameters()), () => crossEntropy(network.forward(x), labels));
}

/** The five workloads by which the engine is measured, at the sizes of the design. */
export const workloads: Record<string, () => Step> = {
  /** A dense network 2-8-8-2 with tanh, batches of 32, gradient descent. */
  W1: () =>
    classify(
      new Sequential(linear(3, 2, 8), tanh, linear(4, 8, 8), tanh, linear(5, 8, 2)),
      draw(1, [32, 2]),
      2,
      (parameters) => new SGD(parameters, { learningRate: 0.1 }),
    ),
  /** A dense network 784-128-10, batches of 64, Adam. */
  W2: () =>
    classify(
      new Sequential(linear(3, 784, 128, 'relu'), linear(4, 128, 10)),
      draw(1, [64, 784]),
      10,
      (parameters) => new Adam(parameters),
    ),
  /** A convolutional network on 28 × 28 × 1, batches of 32, momentum. */
  W3: () =>
    classify(
      new Sequential(
        conv(3, 1, 8),
        new MaxPool2d(2),
        // Once with relu as a layer of its own.
        new Conv2d(8, 16, 3, { random, initializer: drawn(4), padding: 1 }),
        relu,
        new MaxPool2d(2),
        new Flatten(),
        linear(5, 784, 10),
      ),
      draw(1, [32, 28, 28, 1]),
      10,
      (parameters) => new SGD(parameters, { learningRate: 0.01, momentum: 0.9 }),
    ),
  /** A detector on 64 × 64 × 3, batches of 8, Adam. */
  W4: () => {
    const network = new Sequential(
      conv(3, 3, 16, 2),
      conv(4, 16, 32, 2),
      conv(5, 32, 64, 2),
      conv(6, 64, 64),
      new Conv2d(64, 8, 1, { random, initializer: drawn(7) }),
    );
    const [x, targets] = [draw(1, [8, 64, 64, 3]), draw(2, [8, 8, 8, 8])];
    return training(new Adam(network.parameters()), () => mseLoss(network.forward(x), targets));
  },
  /** An LSTM, 32 to 64, over 32 steps, batches of 16, Adam. */
  W5: () => {
    const network = new LSTM(32, 64, { random });
    const [weightIh, weightHh, bias] = network.parameters() as [Tensor, Tensor, Tensor];
    weightIh.data.set(drawn(3)(weightIh.shape).data);
    weightHh.data.set(drawn(4)(weightHh.shape).data);
    bias.data.fill(0);
    const [x, targets] = [draw(1, [16, 32, 32]), draw(2, [16, 32, 64])];
    return training(new Adam(network.parameters()), () => mseLoss(network.forward(x).output, targets));
  },
};
