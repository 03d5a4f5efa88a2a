import { normalizeAxes } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { div, sub } from './arithmetic.ts';
import { requireFloat } from './checks.ts';
import { square } from './magnitude.ts';
import { mean } from './mean.ts';
import type { Along } from './reduce.ts';
import { sum } from './sum.ts';

/**
 * The variance over an axis, several, or all of them: Σ (x − mean)² / (n − correction). Without a correction it is that
 * of the n entries themselves, NumPy's default; with 1, PyTorch's default, it is the unbiased estimate for what they
 * were drawn from (Bessel's correction).
 *
 * @shape x (2,3): () over all, (3) over axis 0, (1,3) with keepdims
 * @throws if an axis is out of range
 * @see torch.var
 * @example variance(tensor([1, 2, 3, 4]))
 */
export function variance(x: Tensor, { axis, keepdims, correction = 0 }: Along & { correction?: number } = {}): Tensor {
  requireFloat('variance', x);
  normalizeAxes('variance', x.shape, axis);
  const center = mean(x, { axis, keepdims: true });
  const total = sum(square(sub(x, center)), { axis, keepdims });
  const n = x.size / total.size;
  return div(total, Math.max(0, n - correction));
}
