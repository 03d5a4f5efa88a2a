import { tensor } from '../create.ts';
import { kernels } from '../kernels/current.ts';
import type { Binary } from '../kernels/kernels.ts';
import { broadcastShapes } from '../shape.ts';
import { noGrad, pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { add, sub } from './arithmetic.ts';
import { broadcast, broadcastTo, type Operand } from './broadcast.ts';
import { requireFloat } from './checks.ts';

/**
 * 1 where a > b and 0 elsewhere, with broadcasting. Comparisons take float32 and int32 and give float32, to be counted
 * with `mean` or chosen by with `where`. They are flat, so no gradient flows. NaN compares as false.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or an int32 entry is beyond ±2²⁴, where float32 would round it
 * @see torch.gt
 * @example greater(tensor([1, 2, 3]), 2)
 */
export function greater(left: Operand, right: Operand): Tensor {
  return compare('greater', kernels.greater, left, right);
}

/**
 * 1 where a ≥ b and 0 elsewhere; see `greater`.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or an int32 entry is beyond ±2²⁴
 * @see torch.ge
 */
export function greaterEqual(left: Operand, right: Operand): Tensor {
  return add(compare('greaterEqual', kernels.greater, left, right), equal(left, right));
}

/**
 * 1 where a < b and 0 elsewhere; see `greater`.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or an int32 entry is beyond ±2²⁴
 * @see torch.lt
 * @example less(tensor([1, 2, 3]), 2)
 */
export function less(left: Operand, right: Operand): Tensor {
  return compare('less', kernels.greater, right, left);
}

/**
 * 1 where a ≤ b and 0 elsewhere; see `greater`.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or an int32 entry is beyond ±2²⁴
 * @see torch.le
 */
export function lessEqual(left: Operand, right: Operand): Tensor {
  return add(compare('lessEqual', kernels.greater, right, left), equal(left, right));
}

/**
 * 1 where a = b and 0 elsewhere; see `greater`. NaN equals nothing.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or an int32 entry is beyond ±2²⁴
 * @see torch.eq
 * @example equal(tensor([1, 2]), 2)
 */
export function equal(left: Operand, right: Operand): Tensor {
  return compare('equal', kernels.equal, left, right);
}

/**
 * 0 where a = b and 1 elsewhere; see `greater`. NaN differs from everything, itself included.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or an int32 entry is beyond ±2²⁴
 * @see torch.ne
 */
export function notEqual(left: Operand, right: Operand): Tensor {
  return sub(1, compare('notEqual', kernels.equal, left, right));
}

/**
 * a where the condition is not 0 and b where it is, entry by entry, with broadcasting among all three. Unlike a product
 * with 0 and 1, it keeps out the NaN and ∞ of the side not chosen, in the gradient too.
 *
 * @shape condition, left and right broadcast to one shape, that of the result
 * @throws if the shapes do not broadcast, or one is int32
 * @see torch.where
 * @example where(tensor([1, 0]), tensor([5, 6]), 0)
 */
export function where(condition: Tensor, left: Operand, right: Operand): Tensor {
  requireFloat('where', condition);
  const [first, second] = broadcast('where', left, right);
  const shape = broadcastShapes('where', condition.shape, first.shape);
  const [a, b] = [broadcastTo(first, shape), broadcastTo(second, shape)];
  const chosen = broadcastTo(condition, shape);
  const y = new Tensor(shape);
  kernels.where(y.size, chosen.at, a.at, b.at, y.at);
  return record('where', [a, b], y, (g) => {
    pass(a, () => where(chosen, g, 0));
    pass(b, () => where(chosen, 0, g));
  });
}

function compare(operation: string, kernel: Binary, left: Operand, right: Operand): Tensor {
  return noGrad(() => {
    const [a, b] = broadcast(operation, asFloat(operation, left), asFloat(operation, right));
    const y = new Tensor(a.shape);
    kernel(y.size, a.at, b.at, y.at);
    return y;
  });
}

function asFloat(operation: string, x: Operand): Operand {
  if (!(x instanceof Tensor) || x.dtype === 'float32') return x;
  const large = x.data.find((integer) => Math.abs(integer) > 2 ** 24);
  if (large === undefined) return tensor(x.data, { dtype: 'float32', shape: x.shape });
  throw new RangeError(`${operation}: integer too large: ${large}; up to ±2²⁴ they can be compared`);
}
