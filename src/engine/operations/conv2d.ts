import type { Tensor } from '../tensor.ts';
import { type ConvolutionOptions, convolve } from './convolution/convolve.ts';

/**
 * Slides filters over height and width.
 *
 * The filter looks at every window of the images in turn, and gives for each the sum of entry times weight, as a
 * pixel of the result: y[n, i, j, o] = b[o] + Σ x[n, s·i + k − p, s·j + l − p, c] · w[k, l, c, o], summed over k, l and
 * c, with stride s and padding p (LeCun et al. 1989). Like every deep-learning library it does not turn the filter
 * over, so mathematics calls it a cross-correlation.
 * Each length L becomes ⌊(L + 2p − window)/s⌋ + 1.
 *
 * @shape x (batch, height, width, in), weight (window height, window width, in, out), bias (out); gives (batch,
 * height′, width′, out)
 * @throws if the shapes do not fit, or the window is larger than the padded x
 * @see torch.nn.functional.conv2d
 * @example conv2d(zeros([1, 28, 28, 1]), zeros([3, 3, 1, 8]), null, { padding: 1 }).shape
 */
export function conv2d(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  options: ConvolutionOptions = {},
): Tensor {
  return convolve('conv2d', 2, x, weight, bias, options);
}
