import { kernels } from '../kernels/current.ts';
import * as plain from '../kernels/pooling.ts';
import { passInto, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { type PoolingOptions, windowsOf } from './convolution/window.ts';

/**
 * The largest entry of each window, channel by channel. The whole gradient goes to that entry, to the first of equal
 * ones. What lies outside is never the largest; a NaN always is.
 *
 * @shape x (batch, height, width, channels) keeps its channels; each length L becomes ⌊(L + 2 · padding − size)/stride⌋
 * + 1
 * @throws if the window does not fit, or the padding is more than half of it
 * @see torch.nn.functional.max_pool2d
 * @example maxPool2d(reshape(tensor([1, 2, 3, 6]), [1, 2, 2, 1]), 2)
 */
export function maxPool2d(x: Tensor, size: number | readonly number[], options: PoolingOptions = {}): Tensor {
  const { window, shape } = windowsOf('maxPool2d', x, size, options);
  const y = new Tensor(shape);
  const places = new Tensor(shape, 'int32');
  (kernels.maxPool ?? plain.maxPool)(...window, x.at, y.at, places.at);
  return record('maxPool2d', [x], y, (g) => {
    passInto(x, (dx, add) => {
      (kernels.maxPoolGradient ?? plain.maxPoolGradient)(...window, places.at, g.at, dx, add);
    });
  });
}
