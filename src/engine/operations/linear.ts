import { kernels } from '../kernels/current.ts';
import { formatShape } from '../shape.ts';
import { passInto, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { type Activation, beforeActivation, requireActivation } from './activations.ts';
import { requireBias, requireFloat } from './checks.ts';

/**
 * x · weight + bias in one operation. PyTorch's weight is the transpose, (out, in). With `'relu'` as activation
 * negative results become 0 on the way out, which costs less than `relu` afterwards.
 *
 * @shape x (…, in), weight (in, out), bias (out); gives (…, out)
 * @throws if the shapes do not fit
 * @see torch.nn.functional.linear
 * @example linear(tensor([1, 2]), tensor([[1, 0], [0, 10]]), tensor([0.5, 0.5]))
 */
export function linear(x: Tensor, weight: Tensor, bias: Tensor | null = null, activation?: Activation): Tensor {
  requireFloat('linear', x);
  requireFloat('linear', weight);
  const [columnsIn, columns] = weight.shape as [number, number];
  if (weight.shape.length !== 2 || x.shape.length === 0 || x.shape.at(-1) !== columnsIn) {
    throw new RangeError(
      `linear: weight ${formatShape(weight.shape)} does not fit x ${formatShape(x.shape)}; ` +
        `it needs (${x.shape.at(-1) ?? 'in'}, out)`,
    );
  }
  requireBias('linear', bias, columns);
  requireActivation('linear', activation);
  const y = new Tensor(x.shape.with(-1, columns));
  const rows = columns ? y.size / columns : 0;
  kernels.matmul(
    rows,
    columnsIn,
    columns,
    x.at,
    columnsIn,
    1,
    weight.at,
    columns,
    1,
    bias ? bias.at : 0,
    activation ? 1 : 0,
    y.at,
    0,
  );
  return record('linear', bias ? [x, weight, bias] : [x, weight], y, (gradient) => {
    const g = beforeActivation(activation, y, gradient);
    // ∂L/∂W = xᵀ · g and ∂L/∂x = g · Wᵀ: a transposed matrix is the same numbers, with row and column steps exchanged.
    passInto(weight, (dw, add) => {
      kernels.matmul(columnsIn, rows, columns, x.at, 1, columnsIn, g.at, columns, 1, 0, 0, dw, add);
    });
    if (bias) passInto(bias, (db, add) => kernels.columnSums(rows, columns, g.at, db, add));
    passInto(x, (dx, add) => {
      kernels.matmul(rows, columns, columnsIn, g.at, columns, 1, weight.at, 1, columns, 0, 0, dx, add);
    });
  });
}
