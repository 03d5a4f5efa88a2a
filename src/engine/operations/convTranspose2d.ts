import * as plain from '../kernels/convolution.ts';
import { kernels } from '../kernels/current.ts';
import { formatShape } from '../shape.ts';
import { pass, passInto, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { add } from './arithmetic.ts';
import { requireBias, requireFloat } from './checks.ts';
import { pad, requireImages, spread, threeLengths } from './convolution/convolve.ts';
import { geometryOf, type Lengths, perAxis, requireFit } from './convolution/geometry.ts';

/**
 * How far apart `convTranspose2d` writes its windows; stride and padding are those of the convolution that it goes back
 * through.
 */
export interface ConvTransposeOptions {
  stride?: number | readonly number[];
  padding?: number | readonly number[];
  /** Rows and columns to add below and right, fewer than the stride: which of the lengths that fit is meant. */
  outputPadding?: number | readonly number[];
}

/**
 * The way back through a `conv2d`, used to make images larger (Zeiler et al. 2010). Every pixel adds the filter, times
 * its value, to a window of the result; the windows are `stride` apart. The weight is that of the convolution from the
 * result's shape to x's.
 *
 * @shape x (batch, height, width, in), weight (window height, window width, out, in), bias (out); gives (batch,
 * height′, width′, out), each length L becoming (L − 1) · stride − 2 · padding + window + outputPadding
 * @throws if the shapes do not fit, or nothing would be left of the result
 * @see torch.nn.functional.conv_transpose2d
 * @example convTranspose2d(zeros([1, 7, 7, 16]), zeros([2, 2, 8, 16]), null, { stride: 2 }).shape
 */
export function convTranspose2d(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null = null,
  { stride = 1, padding = 0, outputPadding = 0 }: ConvTransposeOptions = {},
): Tensor {
  const name = 'convTranspose2d';
  requireFloat(name, x);
  requireFloat(name, weight);
  requireImages(name, 2, x);
  if (weight.shape.length !== 4 || weight.shape[3] !== x.shape[3]) {
    throw new RangeError(
      `${name}: weight ${formatShape(weight.shape)} does not fit x ${formatShape(x.shape)}; ` +
        `it needs height, width, channels out and channels in (${x.shape[3]})`,
    );
  }
  const [windowHeight, windowWidth, channels, channelsIn] = weight.shape as [number, number, number, number];
  requireBias(name, bias, channels);
  const strides = perAxis(name, 'stride', stride, 2, { least: 1, missing: 1 });
  const paddings = perAxis(name, 'padding', padding, 2, { least: 0, missing: 0 });
  const extra = perAxis(name, 'outputPadding', outputPadding, 2, { least: 0, missing: 0 });
  if (extra.some((length, axis) => length > 0 && length >= strides[axis]!)) {
    throw new RangeError(
      `${name}: invalid outputPadding: ${JSON.stringify(outputPadding)}; it must be smaller than the stride`,
    );
  }

  const window: Lengths = [1, windowHeight, windowWidth];
  const lengths = threeLengths(x.shape.slice(1, 3)).map(
    (length, axis) => (length - 1) * strides[axis]! - 2 * paddings[axis]! + window[axis]! + extra[axis]!,
  ) as unknown as Lengths;
  if (lengths.some((length) => length < 1)) {
    throw new RangeError(
      `${name}: nothing is left: ${formatShape(lengths.slice(1))} from x ${formatShape(x.shape)}; use less padding`,
    );
  }
  requireFit(name, lengths, window, paddings, 2);
  const geometry = geometryOf(x.shape[0]!, lengths, channels, window, strides, paddings);
  const { pixels, run, rows, pixelTable, rowTable } = geometry;
  const y = new Tensor([x.shape[0]!, lengths[1], lengths[2], channels]);
  spread(geometry, x, weight, y.at, 0);
  record(name, [x, weight], y, (gradient) => {
    const g = pad(geometry, gradient);
    passInto(weight, (dw, add) => {
      const convolveWeights = kernels.convolveWeights ?? plain.convolveWeights;
      convolveWeights(pixels, channelsIn, run, rows, g.at, pixelTable.at, rowTable.at, x.at, dw, add);
    });
    pass(x, () => {
      const dx = new Tensor(x.shape);
      const convolve = kernels.convolve ?? plain.convolve;
      convolve(pixels, channelsIn, run, rows, g.at, pixelTable.at, rowTable.at, weight.at, 0, 0, dx.at);
      return dx;
    });
  });
  return bias ? add(y, bias) : y;
}
