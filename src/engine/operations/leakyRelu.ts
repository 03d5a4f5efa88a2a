import type { Tensor } from '../tensor.ts';
import { mul } from './arithmetic.ts';
import { requireFloat } from './checks.ts';
import { greater, where } from './compare.ts';

/**
 * x above 0 and slope·x below, entry by entry (Maas, Hannun and Ng 2013): a relu that never quite dies. Its derivative
 * is 1 above 0, and the slope elsewhere.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.nn.functional.leaky_relu
 * @example leakyRelu(tensor([-1, 2]))
 */
export function leakyRelu(x: Tensor, slope = 0.01): Tensor {
  requireFloat('leakyRelu', x);
  return where(greater(x, 0), x, mul(x, slope));
}
