import { kernels } from '../kernels/current.ts';
import { formatShape, normalizeAxes } from '../shape.ts';
import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { div, mul, neg } from './arithmetic.ts';
import { requireFloat } from './checks.ts';
import { equal } from './compare.ts';
import { type Along, reduce } from './reduce.ts';
import { reshape } from './reshape.ts';
import { sum } from './sum.ts';

/**
 * The largest entry over an axis, several, or all of them; NaN if there is one. The entries that tie for the largest
 * share its gradient equally, as PyTorch's `amax` has it.
 *
 * @shape x (2,3): () over all, (3) over axis 0, (1,3) with keepdims
 * @throws if an axis is out of range, or there is no entry along it
 * @see torch.amax
 * @example max(tensor([[1, 5, 2], [7, 0, 3]]), { axis: -1 })
 */
export function max(x: Tensor, along: Along = {}): Tensor {
  const axes = requireEntries('max', x, along);
  const { reduced, kept } = reduce('max', kernels.max, x, along);
  return record('max', [x], reduced, (g) => {
    pass(x, () => {
      const isLargest = equal(x, reshape(reduced, kept));
      const ties = sum(isLargest, { axis: axes, keepdims: true });
      return div(mul(reshape(g, kept), isLargest), ties);
    });
  });
}

/**
 * The smallest entry over an axis, several, or all of them: −max(−x). Everything else is as with `max`.
 *
 * @shape x (2,3): () over all, (3) over axis 0, (1,3) with keepdims
 * @throws if x is int32, an axis is out of range, or there is no entry along it
 * @see torch.amin
 * @example min(tensor([[1, 5, 2], [7, 0, 3]]), { axis: -1 })
 */
export function min(x: Tensor, along: Along = {}): Tensor {
  requireEntries('min', x, along);
  return neg(max(neg(x), along));
}

/** The axes to look along, each of which has an entry. */
function requireEntries(operation: string, x: Tensor, along: Along): number[] {
  requireFloat(operation, x);
  const axes = normalizeAxes(operation, x.shape, along.axis);
  if (!axes.some((axis) => x.shape[axis] === 0)) return axes;
  throw new RangeError(
    `${operation}: no entry along axis [${axes}] of ${formatShape(x.shape)}; nothing has no largest or smallest entry`,
  );
}
