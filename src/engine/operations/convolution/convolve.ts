import * as plain from '../../kernels/convolution.ts';
import { kernels } from '../../kernels/current.ts';
import { heap } from '../../memory/heap.ts';
import { formatShape, sizeOf } from '../../shape.ts';
import { passInto, record } from '../../tape.ts';
import { Tensor } from '../../tensor.ts';
import { type Activation, beforeActivation, requireActivation } from '../activations.ts';
import { requireBias, requireFloat } from '../checks.ts';
import { type Geometry, geometryOf, type Lengths, perAxis, requireFit } from './geometry.ts';

/** How a filter moves over what it reads. */
export interface ConvolutionOptions {
  /** How far the filter moves from place to place: one number, or one for each axis. 1 when left out. */
  stride?: number | readonly number[];
  /** How many zeros are put around, before and after each axis. 0 when left out. */
  padding?: number | readonly number[];
  /** `'relu'` replaces negative results by 0 on the way out, which costs less than `relu` afterwards. */
  activation?: Activation;
}

/** Convolution over one, two or three axes: x (batch, …lengths, in), weight (…window, in, out), bias (out). */
export function convolve(
  operation: string,
  axes: 1 | 2 | 3,
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  { stride = 1, padding = 0, activation }: ConvolutionOptions,
): Tensor {
  const geometry = checkedGeometry(operation, axes, x, weight, stride, padding);
  const channels = weight.shape.at(-1)!;
  requireBias(operation, bias, channels);
  requireActivation(operation, activation);

  const { pixels, run, rows, pixelTable, rowTable, out } = geometry;
  const framed = pad(geometry, x);
  const y = new Tensor([geometry.batch, ...out.slice(3 - axes), channels]);
  (kernels.convolve ?? plain.convolve)(
    pixels,
    channels,
    run,
    rows,
    framed.at,
    pixelTable.at,
    rowTable.at,
    weight.at,
    bias ? bias.at : 0,
    activation ? 1 : 0,
    y.at,
  );
  return record(operation, bias ? [x, weight, bias] : [x, weight], y, (gradient) => {
    const g = beforeActivation(activation, y, gradient);
    passInto(weight, (dw, add) => {
      const convolveWeights = kernels.convolveWeights ?? plain.convolveWeights;
      convolveWeights(pixels, channels, run, rows, framed.at, pixelTable.at, rowTable.at, g.at, dw, add);
    });
    if (bias) passInto(bias, (db, add) => kernels.columnSums(pixels, channels, g.at, db, add));
    passInto(x, (dx, add) => spread(geometry, g, weight, dx, add));
  });
}

/** The images in their frame of zeros. */
export function pad(geometry: Geometry, x: Tensor): Tensor {
  if (!hasFrame(geometry)) return x;
  const framed = new Tensor(geometry.padded);
  (kernels.pad ?? plain.pad)(...frame(geometry), x.at, framed.at);
  return framed;
}

/**
 * The way back through a convolution: each g adds the filter, as large as g, to the window it came from. It is also
 * the way forward of a transposed convolution. The sum is written to byte offset `to`, or added to what is there.
 */
export function spread(geometry: Geometry, g: Tensor, weight: Tensor, to: number, add: 0 | 1): void {
  const { pixels, run, rows, pixelTable, rowTable } = geometry;
  const framed = hasFrame(geometry) ? new Tensor(geometry.padded).at : to;
  if (framed !== to || !add) heap.floats.fill(0, framed / 4, framed / 4 + sizeOf(geometry.padded));
  const convolveInput = kernels.convolveInput ?? plain.convolveInput;
  convolveInput(pixels, weight.shape.at(-1)!, run, rows, framed, pixelTable.at, rowTable.at, g.at, weight.at);
  if (framed !== to) (kernels.unpad ?? plain.unpad)(...frame(geometry), framed, to, add);
}

const hasFrame = ({ padding }: Geometry): boolean => padding.some((length) => length > 0);

/** The arguments that `pad` and `unpad` share. */
function frame({
  batch,
  lengths,
  padding,
  channels,
}: Geometry): [number, number, number, number, number, number, number] {
  const [depth, height, width] = lengths;
  return [batch, depth, height, width * channels, padding[0], padding[1], padding[2] * channels];
}

function checkedGeometry(
  operation: string,
  axes: 1 | 2 | 3,
  x: Tensor,
  weight: Tensor,
  stride: number | readonly number[],
  padding: number | readonly number[],
): Geometry {
  requireFloat(operation, x);
  requireFloat(operation, weight);
  requireImages(operation, axes, x);
  if (weight.shape.length !== axes + 2 || weight.shape.at(-2) !== x.shape.at(-1)) {
    throw new RangeError(
      `${operation}: weight ${formatShape(weight.shape)} does not fit x ${formatShape(x.shape)}; ` +
        `it needs ${names[axes - 1]}, channels in (${x.shape.at(-1)}) and channels out`,
    );
  }
  const strides = perAxis(operation, 'stride', stride, axes, { least: 1, missing: 1 });
  const paddings = perAxis(operation, 'padding', padding, axes, { least: 0, missing: 0 });
  const lengths = threeLengths(x.shape.slice(1, -1));
  const window = threeLengths(weight.shape.slice(0, -2));
  requireFit(operation, lengths, window, paddings, axes);
  return geometryOf(x.shape[0]!, lengths, x.shape.at(-1)!, window, strides, paddings);
}

const names = ['width', 'height, width', 'depth, height, width'];

/** Throws unless x has a batch axis, the axes to convolve over, and channels. */
export function requireImages(operation: string, axes: 1 | 2 | 3, x: Tensor): void {
  if (x.shape.length === axes + 2) return;
  throw new RangeError(
    `${operation}: needs x (batch, ${names[axes - 1]}, channels), got ${formatShape(x.shape)}; ` +
      'reshape it, channels come last',
  );
}

/** Lengths of one to three axes as those of depth, height and width. */
export const threeLengths = (lengths: readonly number[]): Lengths =>
  [...Array<number>(3 - lengths.length).fill(1), ...lengths] as unknown as Lengths;
