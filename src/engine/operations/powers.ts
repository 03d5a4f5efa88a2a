import { zeros } from '../create.ts';
import { kernels } from '../kernels/current.ts';
import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { div, mul } from './arithmetic.ts';
import { outputLike } from './checks.ts';

/**
 * eˣ, entry by entry: its own derivative. In float32 it is ∞ from x = 88.73 on.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.exp
 * @example exp(tensor([0, 1]))
 */
export function exp(x: Tensor): Tensor {
  const y = outputLike('exp', x);
  kernels.exp(x.size, x.at, y.at);
  return record('exp', [x], y, (g) => {
    pass(x, () => mul(g, y));
  });
}

/**
 * The natural logarithm, entry by entry; −∞ at 0 and NaN below. Its derivative is 1/x.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.log
 * @example log(tensor([1, Math.E]))
 */
export function log(x: Tensor): Tensor {
  const y = outputLike('log', x);
  kernels.log(x.size, x.at, y.at);
  return record('log', [x], y, (g) => {
    pass(x, () => div(g, x));
  });
}

/**
 * √x, entry by entry; NaN below 0. Its derivative is 1/(2√x), infinite at 0.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.sqrt
 * @example sqrt(tensor([4, 2]))
 */
export function sqrt(x: Tensor): Tensor {
  const y = outputLike('sqrt', x);
  kernels.sqrt(x.size, x.at, y.at);
  return record('sqrt', [x], y, (g) => {
    pass(x, () => div(g, mul(2, y)));
  });
}

/**
 * xᵃ for a number a, entry by entry; NaN for a negative x and a broken a. Its derivative is a·xᵃ⁻¹.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.pow
 * @example pow(tensor([2, 3]), 3)
 */
export function pow(x: Tensor, exponent: number): Tensor {
  const y = outputLike('pow', x);
  kernels.pow(x.size, x.at, exponent, y.at);
  return record('pow', [x], y, (g) => {
    // x⁰ is 1 everywhere: flat, also where 0·x⁻¹ would be 0·∞.
    pass(x, () => (exponent === 0 ? zeros(x.shape) : mul(g, mul(exponent, pow(x, exponent - 1)))));
  });
}
