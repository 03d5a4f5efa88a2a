import { kernels } from '../kernels/current.ts';
import { broadcastShapes, formatShape, sizeOf } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { broadcastTo } from './broadcast.ts';
import { requireFloat } from './checks.ts';
import { squeeze, unsqueeze } from './reshape.ts';
import { transpose } from './transpose.ts';

/**
 * The product of matrices: (m,k)·(k,n) → (m,n), y_ij = Σ_k a_ik b_kj. A vector counts as a row on the left, as a column
 * on the right, and leaves no axis behind: (m,k)·(k) → (m). Axes before the last two broadcast: (5,m,k)·(k,n) → (5,m,n).
 *
 * @throws if the inner lengths differ or an operand is a single number
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
  for (let i = 0; i < sizeOf(batch); i++) {
    kernels.matmul(m, k, n, a.at + 4 * i * m * k, b.at + 4 * i * k * n, y.at + 4 * i * m * n);
  }
  return record('matmul', [a, b], y, (g) => {
    pass(a, () => matmul(g, matrixTranspose(b)));
    pass(b, () => matmul(matrixTranspose(a), g));
  });
}

/** Exchanges the last two axes. */
function matrixTranspose(x: Tensor): Tensor {
  const axes = x.shape.map((_, axis) => axis);
  return transpose(x, [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!]);
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
