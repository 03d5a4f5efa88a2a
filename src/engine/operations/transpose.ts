import { kernels } from '../kernels/current.ts';
import { formatShape, normalizeAxis, sizeOf } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { requireFloat } from './checks.ts';

/**
 * The axes in another order: axis i of the result is axis `axes[i]` of x, as in NumPy. Without `axes` the order is
 * reversed.
 *
 * @shape (2,3) gives (3,2)
 * @throws if `axes` does not name every axis once
 * @see torch.permute
 * @example transpose(tensor([[1, 2, 3], [4, 5, 6]]))
 */
export function transpose(x: Tensor, axes?: readonly number[]): Tensor {
  requireFloat('transpose', x);
  const wanted = (axes ?? x.shape.map((_, axis) => axis).reverse()).map((axis) =>
    normalizeAxis('transpose', x.shape, axis),
  );
  if (new Set(wanted).size !== x.shape.length || wanted.length !== x.shape.length) {
    throw new RangeError(`transpose: axes [${axes}] do not name each axis of ${formatShape(x.shape)} once`);
  }
  const y = new Tensor(
    wanted.map((axis) => x.shape[axis]!),
    'float32',
    permute(x, wanted),
  );
  return record('transpose', [x], y, (g) => {
    const inverse = wanted.map((_, axis) => wanted.indexOf(axis));
    pass(x, () => transpose(g, inverse));
  });
}

/** Brings one axis after another to its place, each by an exchange of neighbouring blocks. */
function permute(x: Tensor, wanted: readonly number[]): number {
  const order = x.shape.map((_, axis) => axis);
  let offset = x.at;
  wanted.forEach((axis, place) => {
    const from = order.indexOf(axis);
    if (from === place) return;
    const lengths = order.map((one) => x.shape[one]!);
    const [outer, rows] = [sizeOf(lengths.slice(0, place)), sizeOf(lengths.slice(place, from))];
    const next = new Tensor(x.shape);
    kernels.swap(outer, rows, lengths[from]!, sizeOf(lengths.slice(from + 1)), offset, next.at);
    offset = next.at;
    order.splice(place, 0, ...order.splice(from, 1));
  });
  return offset;
}
