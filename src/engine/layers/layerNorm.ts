import { requireFloat } from '../operations/checks.ts';
import { mean } from '../operations/mean.ts';
import { variance } from '../operations/variance.ts';
import type { Shape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { normalize, requireEpsilon, requireLastAxes, scaleAndShift } from './normalize.ts';
import { requireSizes } from './parameter.ts';

/**
 * Layer normalization (Ba, Kiros and Hinton 2016): the features of each example get mean 0 and variance 1 among
 * themselves, and then a learned scale and shift each: y = γ (x − mean)/√(variance + ε) + β. x is (…, features), or
 * ends in all the axes of a given shape. Learning and predicting are the same, and so are batches of any size.
 *
 * @shape x (…, features) gives (…, features)
 * @throws if a size is no whole number from 1, epsilon is below 0, or x does not end in the features
 * @see torch.nn.LayerNorm
 */
export class LayerNorm extends Module {
  readonly weight: Tensor;
  readonly bias: Tensor;
  readonly epsilon: number;

  constructor(features: number | Shape, { epsilon = 1e-5 }: { epsilon?: number } = {}) {
    super();
    const shape = typeof features === 'number' ? [features] : features;
    requireSizes('LayerNorm', shape);
    requireEpsilon('LayerNorm', epsilon);
    const { weight, bias } = scaleAndShift(shape);
    this.weight = weight;
    this.bias = bias;
    this.epsilon = epsilon;
  }

  forward(x: Tensor): Tensor {
    requireFloat('LayerNorm', x);
    requireLastAxes('LayerNorm', x, this.weight.shape);
    const along = { axis: this.weight.shape.map((_, index) => -1 - index), keepdims: true };
    return normalize(x, { mean: mean(x, along), variance: variance(x, along) }, this);
  }
}
