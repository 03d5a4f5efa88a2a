import { kernels } from '../kernels/current.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { div, mul, sub } from './arithmetic.ts';
import { max } from './max.ts';
import { exp, log } from './powers.ts';
import { alongOne } from './reduce.ts';
import { sum } from './sum.ts';

/**
 * Probabilities from scores (Bridle 1990): p_j = exp(f_j) / Σ_k exp(f_k) along one axis.
 *
 * A constant added to all f cancels, so the largest is subtracted first: then no
 * exponent is above 0, and nothing overflows, however large the logits.
 *
 * @shape logits (…) give (…)
 * @throws if the axis is out of range
 * @see torch.nn.functional.softmax
 * @example softmax(tensor([[1, 2, 3], [1, 1, 1]]))
 */
export function softmax(logits: Tensor, axis = -1): Tensor {
  const classes = alongOne('softmax', logits, axis);
  const f = logits.detach();
  let p = rowsAtOnce(f, classes.axis);
  if (!p) {
    const exponentials = exp(sub(f, max(f, classes)));
    p = div(exponentials, sum(exponentials, classes));
  }
  return record('softmax', [logits], p, (g) => {
    // ∂p_j/∂f_k = p_j (1[j=k] − p_k)
    pass(logits, () => mul(p, sub(g, sum(mul(g, p), classes))));
  });
}

/**
 * The logarithm of softmax: ln p_j = f_j − ln Σ_k exp(f_k) along one axis. The probability
 * itself, which may underflow to 0, is never computed.
 *
 * @shape logits (…) give (…)
 * @throws if the axis is out of range
 * @see torch.nn.functional.log_softmax
 * @example logSoftmax(tensor([2, 0]))
 */
export function logSoftmax(logits: Tensor, axis = -1): Tensor {
  const classes = alongOne('logSoftmax', logits, axis);
  const f = logits.detach();
  const shifted = sub(f, max(f, classes));
  const logP = sub(shifted, log(sum(exp(shifted), classes)));
  return record('logSoftmax', [logits], logP, (g) => {
    // ∂ ln p_j/∂f_k = 1[j=k] − p_k
    pass(logits, () => sub(g, mul(exp(logP), sum(g, classes))));
  });
}

/** The same by one kernel, where one is loaded and the classes lie side by side. */
function rowsAtOnce(f: Tensor, axis: number): Tensor | null {
  if (!kernels.softmaxRows || axis !== f.shape.length - 1 || f.size === 0) return null;
  const p = new Tensor(f.shape);
  kernels.softmaxRows(f.size / f.shape[axis]!, f.shape[axis]!, f.at, p.at);
  return p;
}
