import { kernels } from '../kernels/current.ts';
import { addScaled, momentum as momentumStep } from '../kernels/updates.ts';
import type { Tensor } from '../tensor.ts';
import { Optimizer, type OptimizerOptions, requireBetween } from './optimizer.ts';

/** What `SGD` takes beside the parameters. */
export interface SGDOptions extends OptimizerOptions {
  /** β: how much of the velocity is kept from step to step, 0 for none. */
  momentum?: number;
  /**
   * How the gradient enters the velocity. `sum`, as in PyTorch: v ← βv + g. `average`, the exponentially weighted mean
   * of the gradients: v ← βv + (1 − β)g, which goes as far as `sum` with the learning rate η/(1 − β).
   */
  convention?: 'sum' | 'average';
  /** Look ahead: step by what the velocity will be after another such gradient (Nesterov 1983; Sutskever 2013). */
  nesterov?: boolean;
}

/**
 * Stochastic gradient descent, p ← p − ηg, where g is the gradient of a batch (Robbins and Monro 1951).
 *
 * With momentum (Polyak 1964) the parameter has a velocity v ← βv + g, and moves by it: p ← p − ηv. With Nesterov's
 * look ahead it moves by η(g + βv).
 *
 * @shape parameters of any shapes, each with a state of its own shape
 * @throws if a setting is out of its range, there is no parameter, or one is listed twice or requires no gradient, or
 * `nesterov` is asked for without momentum
 * @see torch.optim.SGD
 */
export class SGD extends Optimizer {
  readonly momentum: number;
  readonly convention: 'sum' | 'average';
  readonly nesterov: boolean;
  readonly #velocities: readonly Tensor[];

  constructor(
    parameters: Iterable<Tensor>,
    { momentum = 0, convention = 'sum', nesterov = false, ...options }: SGDOptions,
  ) {
    super('SGD', parameters, options);
    requireBetween('SGD', { momentum }, 0, 1);
    if (convention !== 'sum' && convention !== 'average') {
      throw new RangeError(`SGD: convention is not known: ${JSON.stringify(convention)}; use 'sum' or 'average'`);
    }
    if (nesterov && momentum === 0) {
      throw new RangeError('SGD: nesterov without momentum: 0; give the momentum that it is to look ahead by');
    }
    this.momentum = momentum;
    this.convention = convention;
    this.nesterov = nesterov;
    this.#velocities = momentum === 0 ? [] : this.remember();
  }

  protected update(parameter: Tensor, gradient: Tensor, index: number): void {
    const { learningRate, momentum, convention, nesterov } = this;
    const velocity = this.#velocities[index];
    const n = parameter.size;
    if (!velocity) {
      (kernels.addScaled ?? addScaled)(n, gradient.at, -learningRate, parameter.at);
      return;
    }
    const intake = convention === 'sum' ? 1 : 1 - momentum;
    const [byVelocity, byGradient] = nesterov ? [learningRate * momentum, learningRate * intake] : [learningRate, 0];
    const step = kernels.momentum ?? momentumStep;
    step(n, parameter.at, gradient.at, velocity.at, momentum, intake, -byVelocity, -byGradient);
  }
}
