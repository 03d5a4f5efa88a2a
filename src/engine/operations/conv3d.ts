import type { Tensor } from '../tensor.ts';
import { type ConvolutionOptions, convolve } from './convolution/convolve.ts';

/**
 * Slides filters over depth, height and width.
 *
 * `conv2d` over three axes, such as the two of a picture and time, or the three of a scan.
 * Each length L becomes ⌊(L + 2p − window)/s⌋ + 1.
 *
 * @shape x (batch, depth, height, width, in), weight (window depth, height, width, in, out),
 * bias (out); gives (batch, depth′, height′, width′, out)
 * @throws if the shapes do not fit, or the window is larger than the padded x
 * @see torch.nn.functional.conv3d
 */
export function conv3d(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  options: ConvolutionOptions = {},
): Tensor {
  return convolve('conv3d', 3, x, weight, bias, options);
}
