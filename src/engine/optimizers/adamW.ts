import { kernels } from '../kernels/current.ts';
import { addScaled } from '../kernels/updates.ts';
import type { Tensor } from '../tensor.ts';
import { Adam, type AdamOptions } from './adam.ts';
import { requireBetween } from './optimizer.ts';

/**
 * Adam whose weight decay stays out of the gradient (Loshchilov and Hutter 2019): each parameter is first made smaller
 * by ηλp, and only then moved by Adam. In Adam's own, large gradients hide the decay, as it is divided by √v̂ too.
 *
 * @shape parameters of any shapes, each with a state of its own shape
 * @throws if a setting is out of its range, there is no parameter, or one is listed twice or requires no gradient
 * @see torch.optim.AdamW
 */
export class AdamW extends Adam {
  readonly decoupledDecay: number;

  constructor(parameters: Iterable<Tensor>, { weightDecay = 0.01, ...options }: AdamOptions = {}) {
    super(parameters, options, 'AdamW');
    requireBetween('AdamW', { weightDecay }, 0, Infinity);
    this.decoupledDecay = weightDecay;
  }

  protected override update(parameter: Tensor, gradient: Tensor, index: number): void {
    const { size, at } = parameter;
    (kernels.addScaled ?? addScaled)(size, at, -this.learningRate * this.decoupledDecay, at);
    super.update(parameter, gradient, index);
  }
}
