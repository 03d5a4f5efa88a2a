import { kernels } from '../kernels/current.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { broadcast, type Operand } from './broadcast.ts';
import { outputLike } from './checks.ts';

/** a + b, entry by entry, with broadcasting: (2,3) + (3) gives (2,3). */
export function add(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('add', left, right);
  const y = new Tensor(a.shape);
  kernels.add(y.size, a.at, b.at, y.at);
  return record('add', [a, b], y, (g) => {
    pass(a, () => g);
    pass(b, () => g);
  });
}

/** a − b, entry by entry, with broadcasting. */
export function sub(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('sub', left, right);
  const y = new Tensor(a.shape);
  kernels.sub(y.size, a.at, b.at, y.at);
  return record('sub', [a, b], y, (g) => {
    pass(a, () => g);
    pass(b, () => neg(g));
  });
}

/** a · b, entry by entry, with broadcasting. For the product of matrices see `matmul`. */
export function mul(left: Operand, right: Operand): Tensor {
  const [a, b] = broadcast('mul', left, right);
  const y = new Tensor(a.shape);
  kernels.mul(y.size, a.at, b.at, y.at);
  return record('mul', [a, b], y, (g) => {
    pass(a, () => mul(g, b));
    pass(b, () => mul(g, a));
  });
}

/** a / b, entry by entry, with broadcasting. x/0 is ±∞, 0/0 is NaN. */
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

/** −x, entry by entry. */
export function neg(x: Tensor): Tensor {
  const y = outputLike('neg', x);
  kernels.neg(x.size, x.at, y.at);
  return record('neg', [x], y, (g) => {
    pass(x, () => neg(g));
  });
}
