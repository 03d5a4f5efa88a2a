import { Adam, add, matmul, mseLoss, mul, scope, sigmoid, tensor } from '#engine';
import type { Network } from './model.ts';
import { stride } from './scene.ts';
import { inputs, type TargetName, targets } from './targets.ts';

/**
 * Gradient descent from a network of the reader's: all its numbers move, slopes included, down the mean squared error,
 * by Adam. The positions of the steps move faster than their heights, for they are large numbers.
 */
export class Descent {
  /** The network at the start and after every `stride` steps. */
  readonly path: Network[];
  readonly #parameters;
  readonly #optimizers;
  readonly #x = tensor(inputs.map((x) => [x]));
  readonly #y;

  constructor(start: Network, target: TargetName) {
    this.path = [start];
    this.#y = tensor(inputs.map((x) => [targets[target](x)]));
    const leaf = { requiresGrad: true };
    const [weights, biases] = [tensor([[...start.weights]], leaf), tensor([[...start.biases]], leaf)];
    const outputWeights = tensor(
      start.outputWeights.map((each) => [each]),
      leaf,
    );
    const outputBias = tensor([start.outputBias], leaf);
    this.#parameters = { weights, biases, outputWeights, outputBias };
    this.#optimizers = [
      new Adam([weights, biases], { learningRate: 0.05 }),
      new Adam([outputWeights, outputBias], { learningRate: 0.01 }),
    ];
  }

  /** Goes on until `steps` are made, or until `until` says that it is time to let the page draw. */
  advance(steps: number, until: () => boolean = () => false): void {
    while ((this.path.length - 1) * stride < steps && !until()) {
      for (let step = 0; step < stride; step++) this.#step();
      this.path.push(this.#network());
    }
  }

  #step(): void {
    const { weights, biases, outputWeights, outputBias } = this.#parameters;
    scope(() => {
      const hidden = sigmoid(add(mul(this.#x, weights), biases));
      const loss = mseLoss(add(matmul(hidden, outputWeights), outputBias), this.#y);
      for (const optimizer of this.#optimizers) optimizer.zeroGrad();
      loss.backward();
      for (const optimizer of this.#optimizers) optimizer.step();
    });
  }

  #network(): Network {
    const { weights, biases, outputWeights, outputBias } = this.#parameters;
    return {
      weights: [...weights.data],
      biases: [...biases.data],
      outputWeights: [...outputWeights.data],
      outputBias: outputBias.data[0]!,
    };
  }
}
