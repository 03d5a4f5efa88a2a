import { kernels } from '../kernels/current.ts';
import { rmsprop } from '../kernels/updates.ts';
import type { Tensor } from '../tensor.ts';
import { Optimizer, type OptimizerOptions, requireBetween } from './optimizer.ts';

/** What `RMSprop` takes beside the parameters; the learning rate is 0.01 when left out. */
export interface RMSpropOptions extends Partial<OptimizerOptions> {
  /** How much of the mean square is kept from step to step; PyTorch calls it alpha. */
  decay?: number;
  /** ε, which keeps the division from exploding. */
  epsilon?: number;
}

/**
 * RMSprop (Hinton, Tieleman and Swersky 2012): every entry of the gradient is divided by its root mean square of late,
 * so that steep and flat directions make steps of one size:
 * v ← decay·v + (1 − decay)·g², p ← p − ηg/(√v + ε).
 *
 * @shape parameters of any shapes, each with a state of its own shape
 * @throws if a setting is out of its range, there is no parameter, or one is listed twice or requires no gradient
 * @see torch.optim.RMSprop
 */
export class RMSprop extends Optimizer {
  readonly decay: number;
  readonly epsilon: number;
  readonly #squares = this.remember();

  constructor(
    parameters: Iterable<Tensor>,
    { learningRate = 0.01, decay = 0.99, epsilon = 1e-8, ...options }: RMSpropOptions = {},
  ) {
    super('RMSprop', parameters, { learningRate, ...options });
    requireBetween('RMSprop', { decay }, 0, 1);
    requireBetween('RMSprop', { epsilon }, 0, Infinity);
    this.decay = decay;
    this.epsilon = epsilon;
  }

  protected update(parameter: Tensor, gradient: Tensor, index: number): void {
    const { at } = this.#squares[index]!;
    const step = kernels.rmsprop ?? rmsprop;
    step(parameter.size, parameter.at, gradient.at, at, this.learningRate, this.decay, this.epsilon);
  }
}
