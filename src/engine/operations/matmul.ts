import { kernels } from '../kernels/current.ts';
import { broadcastShapes, formatShape, sizeOf } from '../shape.ts';
import { passInto, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { broadcastTo } from './broadcast.ts';
import { requireFloat } from './checks.ts';
import { squeeze, unsqueeze } from './reshape.ts';

/**
 * The product of matrices, y_ij = Σ_k a_ik b_kj. A vector counts as a row on the left, as a column on the right, and
 * leaves no axis behind. Axes before the last two broadcast.
 *
 * @shape (m,k) and (k,n) give (m,n); (m,k) and (k) give (m); (5,m,k) and (k,n) give (5,m,n)
 * @throws if the inner lengths differ or an operand is a single number
 * @see torch.matmul
 * @example matmul(tensor([[1, 2], [3, 4]]), tensor([[1], [10]]))
 */
export function matmul(left: Tensor, right: Tensor): Tensor {
  checkInner(left, right);
  if (right.shape.length === 1) return squeeze(matmul(left, unsqueeze(right, -1)), -1);
  if (left.shape.length === 1) return squeeze(matmul(unsqueeze(left, 0), right), -2);

  const batch = broadcastShapes('matmul', left.shape.slice(0, -2), right.shape.slice(0, -2));
  const a = broadcastTo(left, [...batch, ...left.shape.slice(-2)]);
  const b = broadcastTo(right, [...batch, ...right.shape.slice(-2)]);
  const [m, k, n] = [a.shape.at(-2)!, a.shape.at(-1)!, b.shape.at(-1)!];
  const y = new Tensor([...batch, m, n]);
  const count = sizeOf(batch);
  for (let i = 0; i < count; i++) {
    kernels.matmul(m, k, n, a.at + 4 * i * m * k, k, 1, b.at + 4 * i * k * n, n, 1, 0, 0, y.at + 4 * i * m * n, 0);
  }
  return record('matmul', [a, b], y, (g) => {
    // ∂L/∂a = g · bᵀ and ∂L/∂b = aᵀ · g: a transposed matrix is the same numbers, row and column steps exchanged.
    passInto(a, (da, add) => {
      for (let i = 0; i < count; i++) {
        kernels.matmul(m, n, k, g.at + 4 * i * m * n, n, 1, b.at + 4 * i * k * n, 1, n, 0, 0, da + 4 * i * m * k, add);
      }
    });
    passInto(b, (db, add) => {
      for (let i = 0; i < count; i++) {
        kernels.matmul(k, m, n, a.at + 4 * i * m * k, 1, k, g.at + 4 * i * m * n, n, 1, 0, 0, db + 4 * i * k * n, add);
      }
    });
  });
}

function checkInner(left: Tensor, right: Tensor): void {
  requireFloat('matmul', left);
  requireFloat('matmul', right);
  const [a, b] = [left.shape, right.shape];
  const shapes = `${formatShape(a)}·${formatShape(b)}`;
  if (a.length === 0 || b.length === 0) throw new RangeError(`matmul: a single number: ${shapes}; mul scales a tensor`);
  if (a.at(-1) === (b.at(-2) ?? b[0])) return;
  const isMatrices = a.length > 1 && b.length > 1;
  const transposeFits = isMatrices && (a.at(-1) === b.at(-1) || a.at(-2) === b.at(-2));
  const advice = transposeFits
    ? 'transpose one of them?'
    : "the left one's columns must be as many as the right one's rows";
  throw new RangeError(`matmul: inner sizes differ: ${shapes}; ${advice}`);
}
