import { zeros } from '../create.ts';
import { add, mul } from '../operations/arithmetic.ts';
import { scope } from '../scope.ts';
import { formatShape } from '../shape.ts';
import { noGrad } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/** What an optimizer takes beside the parameters. */
export interface OptimizerOptions {
  /** η: how far a step goes. A schedule may set `optimizer.learningRate` to another before each step. */
  learningRate: number;
  /** λ of the penalty ½λ‖p‖², whose gradient λp is added to that of the loss. */
  weightDecay?: number;
}

/**
 * What all optimizers share. After `loss.backward()`, `step()` moves every parameter by the gradient that it has
 * gathered; `zeroGrad()` forgets the gradients before the next step:
 *
 *     scope(() => {
 *       optimizer.zeroGrad();
 *       crossEntropy(network.forward(x), labels).backward();
 *       optimizer.step();
 *     });
 *
 * What an optimizer remembers lives as long as tensors made where the optimizer is made, and goes with
 * `dispose(optimizer.state)`.
 *
 * @shape parameters of any shapes, each with a state of its own shape
 * @throws if a setting is out of its range, there is no parameter, or one is listed twice or requires no gradient
 * @see torch.optim.Optimizer
 */
export abstract class Optimizer {
  readonly weightDecay: number;
  readonly parameters: readonly Tensor[];
  /** As errors name it. */
  readonly name: string;
  /** What is remembered from step to step: tensors of the parameters' shapes. */
  readonly state: Tensor[] = [];
  #learningRate = 0;

  constructor(name: string, parameters: Iterable<Tensor>, { learningRate, weightDecay = 0 }: OptimizerOptions) {
    this.name = name;
    this.parameters = [...parameters];
    this.learningRate = learningRate;
    this.weightDecay = weightDecay;
    requireParameters(name, this.parameters);
    requireBetween(name, { weightDecay }, 0, Infinity);
  }

  /** η, to be changed at any time. */
  get learningRate(): number {
    return this.#learningRate;
  }

  set learningRate(learningRate: number) {
    requireBetween(this.name, { learningRate }, 0, Infinity);
    this.#learningRate = learningRate;
  }

  /** One step for each parameter that has a gradient. */
  step(): void {
    this.parameters.forEach((parameter, index) => {
      const { grad } = parameter;
      if (!grad) return;
      if (this.weightDecay === 0) this.update(parameter, grad, index);
      else scope(() => noGrad(() => this.update(parameter, add(grad, mul(this.weightDecay, parameter)), index)));
    });
  }

  /** Forgets all gradients. Without it, those of the next `backward` are added to them. */
  zeroGrad(): void {
    for (const parameter of this.parameters) parameter.zeroGrad();
  }

  /** Moves the parameter number `index` by its gradient, in place. */
  protected abstract update(parameter: Tensor, gradient: Tensor, index: number): void;

  /** A zero for every entry of every parameter, to be remembered. */
  protected remember(): Tensor[] {
    const made = this.parameters.map(({ shape }) => zeros(shape));
    this.state.push(...made);
    return made;
  }
}

/** Throws unless each of these settings is a number of the range, whose upper bound is left out if it is finite. */
export function requireBetween(name: string, settings: Record<string, number>, low: number, high: number): void {
  for (const [setting, value] of Object.entries(settings)) {
    if (value >= low && value < high) continue;
    const range = high === Infinity ? `finite and ${low} or more` : `from ${low} to less than ${high}`;
    throw new RangeError(`${name}: invalid ${setting}: ${value}; it must be ${range}`);
  }
}

function requireParameters(name: string, parameters: readonly Tensor[]): void {
  if (parameters.length === 0) throw new RangeError(`${name}: no parameters: []; pass network.parameters()`);
  if (new Set(parameters).size < parameters.length) {
    throw new RangeError(`${name}: a parameter is listed twice among ${parameters.length}; list each once`);
  }
  for (const parameter of parameters) {
    parameter.requireAlive();
    if (parameter.requiresGrad && !parameter.node) continue;
    throw new TypeError(
      `${name}: not a parameter: ${formatShape(parameter.shape)}; make it with tensor(data, { requiresGrad: true })`,
    );
  }
}
