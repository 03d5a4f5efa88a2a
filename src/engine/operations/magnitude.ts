import { kernels } from '../kernels/current.ts';
import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { mul, sub } from './arithmetic.ts';
import { outputLike, requireFloat } from './checks.ts';
import { greater } from './compare.ts';

/**
 * |x|, entry by entry. Its derivative is the sign of x, and by convention 0 at 0.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.abs
 * @example abs(tensor([-3, 2]))
 */
export function abs(x: Tensor): Tensor {
  const y = outputLike('abs', x);
  kernels.neg(x.size, x.at, y.at);
  kernels.maximum(x.size, x.at, y.at, y.at);
  return record('abs', [x], y, (g) => {
    pass(x, () => mul(g, sign(x)));
  });
}

/**
 * x², entry by entry. Its derivative is 2x.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.square
 * @example square(tensor([-3, 2]))
 */
export function square(x: Tensor): Tensor {
  requireFloat('square', x);
  return mul(x, x);
}

/**
 * 1 above 0, −1 below, 0 at 0 and for NaN, entry by entry. It is flat, so no gradient flows.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.sign
 * @example sign(tensor([-3, 0, 2]))
 */
export function sign(x: Tensor): Tensor {
  requireFloat('sign', x);
  return sub(greater(x, 0), greater(0, x));
}
