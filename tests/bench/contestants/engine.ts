import {
  Adam,
  conv2d,
  crossEntropy,
  linear,
  lstm,
  maxPool2d,
  mseLoss,
  reshape,
  SGD,
  scope,
  type Tensor,
  tanh,
  tensor,
} from '#engine';
import { type Workload, type WorkloadName, workload } from '../workloads.ts';

type Forward = (x: Tensor, p: Tensor[], { labels, targets }: Truth) => Tensor;
interface Truth {
  labels: Tensor;
  targets: Tensor;
}

/** The loss of each workload, as a reader of the book would write it. */
const losses: Record<WorkloadName, Forward> = {
  W1: (x, [w1, b1, w2, b2, w3, b3], { labels }) => {
    const hidden = tanh(linear(tanh(linear(x, w1!, b1)), w2!, b2));
    return crossEntropy(linear(hidden, w3!, b3), labels);
  },
  W2: (x, [w1, b1, w2, b2], { labels }) => crossEntropy(linear(linear(x, w1!, b1, 'relu'), w2!, b2), labels),
  W3: (x, [w1, b1, w2, b2, w3, b3], { labels }) => {
    const first = maxPool2d(conv2d(x, w1!, b1, { padding: 1, activation: 'relu' }), 2);
    const second = maxPool2d(conv2d(first, w2!, b2, { padding: 1, activation: 'relu' }), 2);
    return crossEntropy(linear(reshape(second, [x.shape[0]!, -1]), w3!, b3), labels);
  },
  W4: (x, [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5], { targets }) => {
    let h = conv2d(x, w1!, b1, { stride: 2, padding: 1, activation: 'relu' });
    h = conv2d(h, w2!, b2, { stride: 2, padding: 1, activation: 'relu' });
    h = conv2d(h, w3!, b3, { stride: 2, padding: 1, activation: 'relu' });
    h = conv2d(h, w4!, b4, { padding: 1, activation: 'relu' });
    return mseLoss(conv2d(h, w5!, b5), targets);
  },
  W5: (x, [wx, wh, b], { targets }) => mseLoss(lstm(x, wx!, wh!, b!), targets),
};

/** One step of training: returns the loss before it. */
export function engineStep(name: WorkloadName): () => number {
  const { input, labels, targets, parameters, optimizer: wanted }: Workload = workload(name);
  const x = tensor(input.data, { shape: input.shape });
  const truth = {
    labels: tensor(labels ?? new Int32Array(0)),
    targets: targets ? tensor(targets.data, { shape: targets.shape }) : tensor([]),
  };
  const p = parameters.map(({ data, shape }) => tensor(data, { shape, requiresGrad: true }));
  const { kind, learningRate } = wanted;
  const optimizer =
    kind === 'adam' ? new Adam(p, { learningRate }) : new SGD(p, { learningRate, momentum: kind === 'sgd' ? 0 : 0.9 });
  const lossOf = losses[name];
  return () =>
    scope(() => {
      const loss = lossOf(x, p, truth);
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
      return loss.item();
    });
}
