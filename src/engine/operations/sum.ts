import { kernels } from '../kernels/current.ts';
import { pass, record } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { broadcastTo } from './broadcast.ts';
import { type Along, reduce } from './reduce.ts';
import { reshape } from './reshape.ts';

/**
 * The sum over an axis, several, or all of them. Over no entries it is 0. Every entry receives the gradient of the sum
 * it is in.
 *
 * @shape x (2,3): () over all, (3) over axis 0, (1,3) with keepdims
 * @throws if an axis is out of range
 * @see torch.sum
 * @example sum(tensor([[1, 2, 3], [4, 5, 6]]), { axis: 0 })
 */
export function sum(x: Tensor, along: Along = {}): Tensor {
  const { reduced, kept } = reduce('sum', kernels.sum, x, along);
  return record('sum', [x], reduced, (g) => {
    pass(x, () => broadcastTo(reshape(g, kept), x.shape));
  });
}
