import { kernels } from '../kernels/current.ts';
import { adam } from '../kernels/updates.ts';
import type { Tensor } from '../tensor.ts';
import { Optimizer, type OptimizerOptions, requireBetween } from './optimizer.ts';

/** What `Adam` and `AdamW` take beside the parameters; the learning rate is 0.001 when left out. */
export interface AdamOptions extends Partial<OptimizerOptions> {
  /** β₁ and β₂: how much of the mean gradient, and of the mean square, is kept from step to step. */
  betas?: readonly [number, number];
  /** ε, which keeps the division from exploding. */
  epsilon?: number;
}

/**
 * Adam (Kingma and Ba 2015): momentum and RMSprop together, each corrected for having started at 0. At step t:
 *
 * - m ← β₁m + (1 − β₁)g, the mean of the gradients of late; m̂ = m/(1 − β₁ᵗ)
 * - v ← β₂v + (1 − β₂)g², the mean of their squares; v̂ = v/(1 − β₂ᵗ)
 * - p ← p − η m̂/(√v̂ + ε)
 *
 * @shape parameters of any shapes, each with a state of its own shape
 * @throws if a setting is out of its range, there is no parameter, or one is listed twice or requires no gradient
 * @see torch.optim.Adam
 */
export class Adam extends Optimizer {
  readonly betas: readonly [number, number];
  readonly epsilon: number;
  readonly #means = this.remember();
  readonly #squares = this.remember();
  /** t: how many steps each parameter has made. With it and `state`, a run can be put back to an earlier moment. */
  readonly steps: number[] = this.parameters.map(() => 0);

  constructor(
    parameters: Iterable<Tensor>,
    { learningRate = 0.001, betas = [0.9, 0.999], epsilon = 1e-8, ...options }: AdamOptions = {},
    name = 'Adam',
  ) {
    super(name, parameters, { learningRate, ...options });
    requireBetween(name, { 'betas[0]': betas[0], 'betas[1]': betas[1] }, 0, 1);
    requireBetween(name, { epsilon }, 0, Infinity);
    this.betas = betas;
    this.epsilon = epsilon;
  }

  protected update(parameter: Tensor, gradient: Tensor, index: number): void {
    const [beta1, beta2] = this.betas;
    this.steps[index]! += 1;
    const t = this.steps[index]!;
    (kernels.adam ?? adam)(
      parameter.size,
      parameter.at,
      gradient.at,
      this.#means[index]!.at,
      this.#squares[index]!.at,
      this.learningRate,
      beta1,
      beta2,
      this.epsilon,
      1 / (1 - beta1 ** t),
      1 / (1 - beta2 ** t),
    );
  }
}
