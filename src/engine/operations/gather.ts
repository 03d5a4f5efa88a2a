import { kernels } from '../kernels/current.ts';
import { formatShape, isSameShape, lanes, normalizeAxis } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { requireFloat, requireIndices } from './checks.ts';

/**
 * Picks entries along an axis by number: y[i, j] = x[i, index[i, j]] for the last axis of a matrix. The index is int32
 * and of x's shape but for that axis, whose length it chooses; the result has the index's shape. An entry's gradient
 * is the sum over the places it was picked for.
 *
 * @shape x (2,3), index (2,1) along axis −1 gives (2,1): the index’s shape
 * @throws if an index is out of range, not int32, or of another shape
 * @see torch.gather
 * @example gather(tensor([[1, 2, 3], [4, 5, 6]]), tensor([[2], [0]], { dtype: 'int32' }))
 */
export function gather(x: Tensor, index: Tensor, axis = -1): Tensor {
  requireFloat('gather', x);
  const along = normalizeAxis('gather', x.shape, axis);
  if (index.shape.length !== x.shape.length || !isSameShape(index.shape.with(along, x.shape[along]!), x.shape)) {
    throw new RangeError(
      `gather: index ${formatShape(index.shape)} does not fit ${formatShape(x.shape)}; ` +
        `all lengths but that of axis ${axis} must be equal`,
    );
  }
  requireIndices('gather', index, x.shape[along]!);
  const [outer, n, inner] = lanes(x.shape, along);
  const m = index.shape[along]!;
  const y = new Tensor(index.shape);
  kernels.gather(outer, n, m, inner, x.at, index.at, y.at);
  return record('gather', [x], y, (g) => {
    pass(x, () => {
      const spread = new Tensor(x.shape);
      kernels.scatter(outer, n, m, inner, g.at, index.at, spread.at);
      return spread;
    });
  });
}
