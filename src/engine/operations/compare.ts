import { kernels } from '../kernels/current.ts';
import { broadcastShapes } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { broadcast, broadcastTo, type Operand } from './broadcast.ts';
import { requireFloat } from './checks.ts';

/** 1 where a > b and 0 elsewhere, with broadcasting. It is flat, so no gradient flows. NaN compares as false. */
export function greater(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('greater', left, right);
  const y = new Tensor(a.shape);
  kernels.greater(y.size, a.at, b.at, y.at);
  return y;
}

/** 1 where a = b and 0 elsewhere, with broadcasting. It is flat, so no gradient flows. NaN equals nothing. */
export function equal(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('equal', left, right);
  const y = new Tensor(a.shape);
  kernels.equal(y.size, a.at, b.at, y.at);
  return y;
}

/**
 * a where the condition is not 0 and b where it is, entry by entry, with broadcasting among all three. Unlike a product
 * with 0 and 1, it keeps out the NaN and ∞ of the side not chosen, in the gradient too.
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
