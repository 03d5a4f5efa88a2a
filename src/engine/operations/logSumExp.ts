import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { add, mul, sub } from './arithmetic.ts';
import { max } from './max.ts';
import { clip } from './maximum.ts';
import { exp, log } from './powers.ts';
import { alongOne } from './reduce.ts';
import { squeeze, unsqueeze } from './reshape.ts';
import { softmax } from './softmax.ts';
import { sum } from './sum.ts';

/** (2 − 2⁻²³) · 2¹²⁷ */
const largestFloat = 3.4028234663852886e38;

/**
 * ln Σ_k exp(f_k) along one axis: a smooth maximum, between max f and max f + ln n.
 *
 * The largest f is taken out of the sum and added to its logarithm, so that nothing
 * overflows (Blanchard, Higham and Higham 2021).
 *
 * @shape (2,3) over the last axis gives (2), with keepdims (2,1)
 * @throws if the axis is out of range
 * @see torch.logsumexp
 * @example logSumExp(tensor([1000, 1000]))
 */
export function logSumExp(
  logits: Tensor,
  { axis = -1, keepdims = false }: { axis?: number; keepdims?: boolean } = {},
): Tensor {
  const terms = alongOne('logSumExp', logits, axis);
  const f = logits.detach();
  const largest = clip(max(f, terms), -largestFloat, largestFloat); // as ∞ − ∞ is NaN
  const total = add(largest, log(sum(exp(sub(f, largest)), terms)));
  const y = keepdims ? total : squeeze(total, axis);
  return record('logSumExp', [logits], y, (g) => {
    // ∂y/∂f_k = softmax(f)_k
    pass(logits, () => mul(keepdims ? g : unsqueeze(g, axis), softmax(f, axis)));
  });
}
