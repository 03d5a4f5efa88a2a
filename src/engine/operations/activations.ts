import { reluGradient, sigmoidGradient, tanhGradient } from '../kernels/activationGradients.ts';
import { kernels } from '../kernels/current.ts';
import { pass, passInto, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { mul } from './arithmetic.ts';
import { outputLike } from './checks.ts';

/**
 * σ(x) = 1/(1 + e⁻ˣ), entry by entry: from any number to between 0 and 1. Its derivative is σ(1 − σ), ¼ at most.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.sigmoid
 * @example sigmoid(tensor([-2, 0, 2]))
 */
export function sigmoid(x: Tensor): Tensor {
  const y = outputLike('sigmoid', x);
  kernels.sigmoid(x.size, x.at, y.at);
  return record('sigmoid', [x], y, (g) => {
    passInto(x, (dx, add) => (kernels.sigmoidGradient ?? sigmoidGradient)(x.size, y.at, g.at, dx, add));
  });
}

/**
 * tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), entry by entry: from any number to between −1 and 1. Its derivative is 1 − tanh².
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.tanh
 * @example tanh(tensor([-1, 0, 1]))
 */
export function tanh(x: Tensor): Tensor {
  const y = outputLike('tanh', x);
  kernels.tanh(x.size, x.at, y.at);
  return record('tanh', [x], y, (g) => {
    passInto(x, (dx, add) => (kernels.tanhGradient ?? tanhGradient)(x.size, y.at, g.at, dx, add));
  });
}

/**
 * max(x, 0), entry by entry (Nair and Hinton 2010). Its derivative is 1 above 0, and by convention 0 at 0.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.relu
 * @example relu(tensor([-1, 0, 2]))
 */
export function relu(x: Tensor): Tensor {
  const y = outputLike('relu', x);
  kernels.relu(x.size, x.at, y.at);
  return record('relu', [x], y, (g) => {
    passInto(x, (dx, add) => (kernels.reluGradient ?? reluGradient)(x.size, y.at, g.at, dx, add));
  });
}

/**
 * ln(1 + eˣ), entry by entry: relu with its corner rounded off, and −ln σ(−x). Its derivative is σ(x).
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.nn.functional.softplus
 * @example softplus(tensor([-2, 0, 2]))
 */
export function softplus(x: Tensor): Tensor {
  const y = outputLike('softplus', x);
  kernels.softplus(x.size, x.at, y.at);
  return record('softplus', [x], y, (g) => {
    pass(x, () => mul(g, sigmoid(x)));
  });
}

/** What `linear` and convolutions can do to their result on the way out. */
export type Activation = 'relu' | undefined;

/** Throws if it is none that they know. */
export function requireActivation(operation: string, activation: Activation): void {
  if (activation === undefined || activation === 'relu') return;
  throw new RangeError(
    `${operation}: not known: activation ${JSON.stringify(activation)}; use 'relu', or apply it to the result`,
  );
}

/** The gradient of an operation's result y before the activation at its end. */
export function beforeActivation(activation: Activation, y: Tensor, g: Tensor): Tensor {
  if (!activation) return g;
  const before = new Tensor(y.shape);
  (kernels.reluGradient ?? reluGradient)(y.size, y.at, g.at, before.at, 0);
  return before;
}
