import type { Tensor } from '../tensor.ts';
import { type ConvolutionOptions, convolve } from './convolution/convolve.ts';

/**
 * Slides filters over width.
 *
 * `conv2d` over one axis, such as time: y[n, i, o] = b[o] + Σ x[n, s·i + k − p, c] · w[k, c, o], summed over k and c.
 * Each length L becomes ⌊(L + 2p − window)/s⌋ + 1.
 *
 * @shape x (batch, width, in), weight (window, in, out), bias (out); gives (batch, width′, out)
 * @throws if the shapes do not fit, or the window is larger than the padded x
 * @see torch.nn.functional.conv1d
 * @example conv1d(reshape(tensor([1, 2, 4, 7]), [1, 4, 1]), reshape(tensor([-1, 1]), [2, 1, 1])).toArray()
 */
export function conv1d(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  options: ConvolutionOptions = {},
): Tensor {
  return convolve('conv1d', 1, x, weight, bias, options);
}
