import { full, zeros } from '../create.ts';
import { requireFloat } from '../operations/checks.ts';
import { mean } from '../operations/mean.ts';
import { variance } from '../operations/variance.ts';
import { formatShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { normalize, requireEpsilon, requireLastAxes, scaleAndShift } from './normalize.ts';
import { requireSizes } from './parameter.ts';

/**
 * Batch normalization (Ioffe and Szegedy 2015): each feature gets mean 0 and variance 1 over the batch, and then a
 * learned scale and shift: y = γ (x − mean)/√(variance + ε) + β. x is (…, features), such as (batch, features) or
 * (batch, height, width, channels), with the mean taken over all axes but the last; PyTorch's BatchNorm1d and 2d in one.
 *
 * After learning (`eval()`) it normalizes with `runningMean` and `runningVar` instead, so that an example's result does
 * not depend on the others. Each batch moves them by a share of `momentum`: r ← (1 − momentum) r + momentum · batch.
 * As in PyTorch, the batch's variance divides by n where it normalizes, and by n − 1 where it goes into `runningVar`.
 *
 * @shape x (…, features) gives (…, features)
 * @throws if a size is no whole number from 1, momentum is not between 0 and 1, epsilon is below 0, or x does not end
 * in the features
 * @see torch.nn.BatchNorm1d
 * @see torch.nn.BatchNorm2d
 */
export class BatchNorm extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor;
  readonly runningMean: Tensor;
  readonly runningVar: Tensor;
  readonly momentum: number;
  readonly epsilon: number;

  constructor(features: number, { momentum = 0.1, epsilon = 1e-5 }: { momentum?: number; epsilon?: number } = {}) {
    super();
    requireSizes('BatchNorm', [features]);
    requireEpsilon('BatchNorm', epsilon);
    if (!(momentum >= 0 && momentum <= 1)) {
      throw new RangeError(`BatchNorm: invalid momentum: ${momentum}; it is the share that a batch has, from 0 to 1`);
    }
    const { weight, bias } = scaleAndShift([features]);
    this.weight = weight;
    this.bias = bias;
    this.runningMean = zeros([features]);
    this.runningVar = full([features], 1);
    this.momentum = momentum;
    this.epsilon = epsilon;
  }

  forward(x: Tensor): Tensor {
    requireFloat('BatchNorm', x);
    requireLastAxes('BatchNorm', x, this.weight.shape);
    if (!this.isTraining) return normalize(x, { mean: this.runningMean, variance: this.runningVar }, this);
    const n = x.size / this.weight.size;
    if (n < 2) {
      throw new RangeError(
        `BatchNorm: ${n} examples in ${formatShape(x.shape)}: their variance says nothing; ` +
          'train on larger batches, or call eval() before predicting',
      );
    }
    const examples = x.shape.slice(0, -1).map((_, axis) => axis);
    const batch = { mean: mean(x, { axis: examples }), variance: variance(x, { axis: examples }) };
    this.#follow(this.runningMean, batch.mean, 1);
    this.#follow(this.runningVar, batch.variance, n / (n - 1));
    return normalize(x, batch, this);
  }

  /** Moves what is remembered toward what this batch says. */
  #follow(running: Tensor, { data }: Tensor, scale: number): void {
    const remembered = running.data;
    data.forEach((value: number, i: number) => {
      remembered[i]! += this.momentum * (value * scale - remembered[i]!);
    });
  }
}
