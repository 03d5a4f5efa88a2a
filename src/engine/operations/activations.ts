import { kernels } from '../kernels/current.ts';
import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { mul, sub } from './arithmetic.ts';
import { outputLike } from './checks.ts';
import { equal, where } from './compare.ts';

/** σ(x) = 1/(1 + e⁻ˣ), entry by entry: from any number to between 0 and 1. Its derivative is σ(1 − σ), ¼ at most. */
export function sigmoid(x: Tensor): Tensor {
  const y = outputLike('sigmoid', x);
  kernels.sigmoid(x.size, x.at, y.at);
  return record('sigmoid', [x], y, (g) => {
    pass(x, () => mul(g, mul(y, sub(1, y))));
  });
}

/** tanh x = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), entry by entry: from any number to between −1 and 1. Its derivative is 1 − tanh². */
export function tanh(x: Tensor): Tensor {
  const y = outputLike('tanh', x);
  kernels.tanh(x.size, x.at, y.at);
  return record('tanh', [x], y, (g) => {
    pass(x, () => mul(g, sub(1, mul(y, y))));
  });
}

/** max(x, 0), entry by entry (Nair and Hinton 2010). Its derivative is 1 above 0, and by convention 0 at 0. */
export function relu(x: Tensor): Tensor {
  const y = outputLike('relu', x);
  kernels.relu(x.size, x.at, y.at);
  return record('relu', [x], y, (g) => {
    pass(x, () => where(equal(y, 0), 0, g));
  });
}

/** ln(1 + eˣ), entry by entry: relu with its corner rounded off, and −ln σ(−x). Its derivative is σ(x). */
export function softplus(x: Tensor): Tensor {
  const y = outputLike('softplus', x);
  kernels.softplus(x.size, x.at, y.at);
  return record('softplus', [x], y, (g) => {
    pass(x, () => mul(g, sigmoid(x)));
  });
}
