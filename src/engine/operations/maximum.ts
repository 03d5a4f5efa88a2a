import { kernels } from '../kernels/current.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { div } from './arithmetic.ts';
import { broadcast, type Operand } from './broadcast.ts';
import { outputLike } from './checks.ts';
import { equal, greater, where } from './compare.ts';

/**
 * The larger of a and b, entry by entry, with broadcasting; NaN if either is. Equal ones share the gradient.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or one is int32
 * @see torch.maximum
 * @example maximum(tensor([1, 5]), 3)
 */
export function maximum(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('maximum', left, right);
  const y = new Tensor(a.shape);
  kernels.maximum(y.size, a.at, b.at, y.at);
  return record('maximum', [a, b], y, (g) => {
    const shared = where(equal(a, b), div(g, 2), g);
    pass(a, () => where(greater(b, a), 0, shared));
    pass(b, () => where(greater(a, b), 0, shared));
  });
}

/**
 * The smaller of a and b, entry by entry, with broadcasting; NaN if either is. Equal ones share the gradient.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or one is int32
 * @see torch.minimum
 * @example minimum(tensor([1, 5]), 3)
 */
export function minimum(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('minimum', left, right);
  const y = new Tensor(a.shape);
  kernels.minimum(y.size, a.at, b.at, y.at);
  return record('minimum', [a, b], y, (g) => {
    const shared = where(equal(a, b), div(g, 2), g);
    pass(a, () => where(greater(a, b), 0, shared));
    pass(b, () => where(greater(b, a), 0, shared));
  });
}

/**
 * Every entry held between `low` and `high` (±Infinity leaves a side open). The gradient passes where nothing was cut
 * off, the bounds included.
 *
 * @shape x (…) gives (…)
 * @throws if low is above high
 * @see torch.clamp
 * @example clip(tensor([-2, 0.5, 3]), 0, 1)
 */
export function clip(x: Tensor, low: number, high: number): Tensor {
  if (!(low <= high)) throw new RangeError(`clip: no number lies between ${low} and ${high}; low must not exceed high`);
  const y = outputLike('clip', x);
  kernels.clip(x.size, x.at, low, high, y.at);
  return record('clip', [x], y, (g) => {
    pass(x, () => where(equal(x, y), g, 0));
  });
}
