import { kernels } from '../kernels/current.ts';
import * as plain from '../kernels/pooling.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { type PoolingOptions, windowsOf } from './convolution/window.ts';

/**
 * The mean of each window, channel by channel. Padding counts as zeros, as PyTorch's does unless told otherwise. The
 * gradient is shared equally by the entries of the window.
 *
 * @shape x (batch, height, width, channels) keeps its channels; each length L becomes ⌊(L + 2 · padding − size)/stride⌋
 * + 1
 * @throws if the window does not fit, or the padding is more than half of it
 * @see torch.nn.functional.avg_pool2d
 * @example avgPool2d(reshape(tensor([1, 2, 3, 6]), [1, 2, 2, 1]), 2)
 */
export function avgPool2d(x: Tensor, size: number | readonly number[], options: PoolingOptions = {}): Tensor {
  const { window, shape } = windowsOf('avgPool2d', x, size, options);
  const share = 1 / (window[4] * window[5]);
  const y = new Tensor(shape);
  (kernels.sumPool ?? plain.sumPool)(...window, share, x.at, y.at);
  return record('avgPool2d', [x], y, (g) => {
    pass(x, () => {
      const dx = new Tensor(x.shape);
      dx.data.fill(0);
      (kernels.sumPoolGradient ?? plain.sumPoolGradient)(...window, share, g.at, dx.at);
      return dx;
    });
  });
}
