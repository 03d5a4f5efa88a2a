import { full } from '../create.ts';
import { kernels } from '../kernels/current.ts';
import { broadcastShapes, formatShape, isSameShape, lanes, type Shape } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { requireFloat } from './checks.ts';
import { reshape } from './reshape.ts';
import { sum } from './sum.ts';

/** What arithmetic takes: a tensor, or a number that stands for a tensor full of it. */
export type Operand = Tensor | number;

/** Both operands at the shape they broadcast to, for an operation that works entry by entry. */
export function broadcast(operation: string, left: Operand, right: Operand): [Tensor, Tensor] {
  if (typeof left !== 'number') requireFloat(operation, left);
  if (typeof right !== 'number') requireFloat(operation, right);
  const a = typeof left === 'number' ? full(typeof right === 'number' ? [] : right.shape, left) : left;
  const b = typeof right === 'number' ? full(a.shape, right) : right;
  if (isSameShape(a.shape, b.shape)) return [a, b];
  const shape = broadcastShapes(operation, a.shape, b.shape);
  return [broadcastTo(a, shape), broadcastTo(b, shape)];
}

/**
 * Repeats x along missing axes and along axes of length 1 until it has this shape. As every copy has a part in the
 * loss, x's gradient is the sum over its copies.
 *
 * @shape x of a shape that stretches to the given one; gives that one
 * @throws if x's shape doesn't broadcast to it
 * @see torch.broadcast_to
 * @example broadcastTo(tensor([1, 2]), [2, 2])
 */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  requireFloat('broadcastTo', x);
  if (isSameShape(x.shape, shape)) return x;
  if (!isSameShape(broadcastShapes('broadcastTo', x.shape, shape), shape)) {
    throw new RangeError(
      `broadcastTo: ${formatShape(x.shape)} does not stretch to ${formatShape(shape)}; only lengths of 1 stretch`,
    );
  }
  if (x.size === 1) return repeatNumber(x, shape);
  const stretched = [...Array<number>(shape.length - x.shape.length).fill(1), ...x.shape];
  const axes = shape.flatMap((length, axis) => (length === stretched[axis] ? [] : [axis]));
  let offset = x.at;
  for (const axis of axes) {
    const [outer, , inner] = lanes(stretched, axis);
    stretched[axis] = shape[axis]!;
    const next = new Tensor([...stretched]);
    kernels.repeat(outer, shape[axis]!, inner, offset, next.at);
    offset = next.at;
  }
  const y = new Tensor(shape, 'float32', offset);
  return record('broadcastTo', [x], y, (g) => {
    pass(x, () => reshape(sum(g, { axis: axes }), x.shape));
  });
}

function repeatNumber(x: Tensor, shape: Shape): Tensor {
  const y = new Tensor(shape);
  kernels.repeat(1, y.size, 1, x.at, y.at);
  return record('broadcastTo', [x], y, (g) => {
    pass(x, () => reshape(sum(g), x.shape));
  });
}
