import { full } from '../create.ts';
import { kernels } from '../kernels/current.ts';
import { heap } from '../memory/heap.ts';
import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { mul } from './arithmetic.ts';
import { broadcastTo } from './broadcast.ts';
import { type Along, reduce } from './reduce.ts';
import { reshape } from './reshape.ts';

/**
 * The mean over an axis, several, or all of them: the sum divided by the number of entries in it. The mean of no
 * entries is NaN.
 *
 * @shape x (2,3): () over all, (3) over axis 0, (1,3) with keepdims
 * @throws if x is int32, or an axis is out of range
 * @see torch.mean
 * @example mean(tensor([[1, 2, 3], [4, 5, 6]]), { axis: -1 })
 */
export function mean(x: Tensor, along: Along = {}): Tensor {
  const { reduced, kept } = reduce('mean', kernels.sum, x, along);
  const count = x.size / reduced.size;
  const first = reduced.at / 4;
  for (let i = first; i < first + reduced.size; i++) heap.floats[i]! /= count;
  return record('mean', [x], reduced, (g) => {
    pass(x, () =>
      g.size === 1 ? full(x.shape, g.item() / count) : broadcastTo(reshape(mul(g, 1 / count), kept), x.shape),
    );
  });
}
