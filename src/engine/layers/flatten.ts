import { reshape } from '../operations/reshape.ts';
import { sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';

/**
 * All numbers of an example in a row, as a `Linear` wants them: (batch, height, width, channels) gives
 * (batch, height · width · channels). PyTorch's images have their channels first, so a weight of the layer behind it
 * has its rows in another order there.
 *
 * @shape x (batch, …) gives (batch, the product of the other lengths)
 * @throws if x belongs to a scope that has ended
 * @see torch.nn.Flatten
 * @example new Flatten().forward(zeros([2, 3, 4])).shape
 */
export class Flatten extends Module {
  forward(x: Tensor): Tensor {
    return reshape(x, [x.shape[0] ?? 1, sizeOf(x.shape.slice(1))]);
  }
}
