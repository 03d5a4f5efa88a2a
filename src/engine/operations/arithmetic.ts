import { kernels } from '../kernels/current.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { broadcast, type Operand } from './broadcast.ts';
import { outputLike } from './checks.ts';

/**
 * a + b, entry by entry, with broadcasting.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or one is int32
 * @see torch.add
 * @example add(tensor([[1, 2], [3, 4]]), tensor([10, 20]))
 */
export function add(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('add', left, right);
  const y = new Tensor(a.shape);
  kernels.add(y.size, a.at, b.at, y.at);
  return record('add', [a, b], y, (g) => {
    pass(a, () => g);
    pass(b, () => g);
  });
}

/**
 * a − b, entry by entry, with broadcasting.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or one is int32
 * @see torch.sub
 * @example sub(1, tensor([0.25, 1]))
 */
export function sub(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('sub', left, right);
  const y = new Tensor(a.shape);
  kernels.sub(y.size, a.at, b.at, y.at);
  return record('sub', [a, b], y, (g) => {
    pass(a, () => g);
    pass(b, () => neg(g));
  });
}

/**
 * a · b, entry by entry, with broadcasting. For the product of matrices see `matmul`.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or one is int32
 * @see torch.mul
 * @example mul(tensor([[1], [2]]), tensor([3, 4]))
 */
export function mul(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('mul', left, right);
  const y = new Tensor(a.shape);
  kernels.mul(y.size, a.at, b.at, y.at);
  return record('mul', [a, b], y, (g) => {
    pass(a, () => mul(g, b));
    pass(b, () => mul(g, a));
  });
}

/**
 * a / b, entry by entry, with broadcasting. x/0 is ±∞, 0/0 is NaN.
 *
 * @shape left and right (…), or shapes that broadcast: (2,3) and (3) give (2,3)
 * @throws if the shapes do not broadcast, or one is int32
 * @see torch.div
 * @example div(tensor([1, 0]), 0)
 */
export function div(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('div', left, right);
  const y = new Tensor(a.shape);
  kernels.div(y.size, a.at, b.at, y.at);
  return record('div', [a, b], y, (g) => {
    pass(a, () => div(g, b));
    // ∂(a/b)/∂b = −a/b² = −y/b
    pass(b, () => neg(mul(g, div(y, b))));
  });
}

/**
 * −x, entry by entry.
 *
 * @shape x (…) gives (…)
 * @throws if x is int32
 * @see torch.neg
 * @example neg(tensor([1, -2]))
 */
export function neg(x: Tensor): Tensor {
  const y = outputLike('neg', x);
  kernels.neg(x.size, x.at, y.at);
  return record('neg', [x], y, (g) => {
    pass(x, () => neg(g));
  });
}
