import { tensor } from '../create.ts';
import { kernels } from '../kernels/current.ts';
import { broadcastShapes, formatShape, isSameShape, lanes, type Shape } from '../shape.ts';
import { pass, record, requireFloat } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { reshape } from './reshape.ts';
import { sum } from './sum.ts';

/** What arithmetic takes: a tensor, or a number that stands for a tensor full of it. */
export type Operand = Tensor | number;

/** Both operands at the shape they broadcast to, for an operation that works entry by entry. */
export function broadcast(operation: string, left: Operand, right: Operand): [Tensor, Tensor] {
  const [a, b] = [left, right].map((operand) => {
    if (typeof operand === 'number') return tensor(operand);
    requireFloat(operation, operand);
    return operand;
  }) as [Tensor, Tensor];
  if (isSameShape(a.shape, b.shape)) return [a, b];
  const shape = broadcastShapes(operation, a.shape, b.shape);
  return [broadcastTo(a, shape), broadcastTo(b, shape)];
}

/**
 * Repeats x along missing axes and along axes of length 1 until it has this shape. As every copy has a part in the
 * loss, x's gradient is the sum over its copies.
 *
 * @throws if x's shape doesn't broadcast to it
 */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  if (!isSameShape(broadcastShapes('broadcastTo', x.shape, shape), shape)) {
    throw new RangeError(`broadcastTo: ${formatShape(x.shape)} does not stretch to ${formatShape(shape)}`);
  }
  if (isSameShape(x.shape, shape)) return x;
  const padded = [...Array<number>(shape.length - x.shape.length).fill(1), ...x.shape];
  const axes = shape.flatMap((length, axis) => (length === padded[axis] ? [] : [axis]));

  const aligned = reshape(x, padded);
  if (axes.length === 0) return aligned;
  let y = aligned;
  const grown = [...padded];
  for (const axis of axes) {
    const [outer, , inner] = lanes(grown, axis);
    grown[axis] = shape[axis]!;
    const next = new Tensor([...grown]);
    kernels.repeat(outer, shape[axis]!, inner, y.at, next.at);
    y = next;
  }
  return record('broadcastTo', [aligned], y, (g) => {
    pass(aligned, () => sum(g, { axis: axes, keepdims: true }));
  });
}
