import type { Tensor } from '../tensor.ts';
import { div } from './arithmetic.ts';
import type { Along } from './reduce.ts';
import { sum } from './sum.ts';

/**
 * The mean over an axis, several, or all of them: the sum divided by the number of entries in it. Shapes are those of
 * `sum`; the mean of no entries is NaN.
 */
export function mean(x: Tensor, along: Along = {}): Tensor {
  const total = sum(x, along);
  return div(total, x.size / total.size);
}
