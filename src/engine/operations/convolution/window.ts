import type { Window } from '../../kernels/kernels.ts';
import type { Shape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { requireFloat } from '../checks.ts';
import { requireImages, threeLengths } from './convolve.ts';
import { perAxis, placesOf, requireFit } from './geometry.ts';

/** How a pooling window moves. */
export interface PoolingOptions {
  /** How far the window moves: one number, or one for each axis. The window's size when left out. */
  stride?: number | readonly number[];
  /** How many pixels the first window reaches over the edge, at most half of the window. 0 when left out. */
  padding?: number | readonly number[];
}

/** The windows of a pooling as its kernels count them, and the shape of its result. */
export function windowsOf(
  operation: string,
  x: Tensor,
  size: number | readonly number[],
  { stride = size, padding = 0 }: PoolingOptions,
): { window: Window; shape: Shape } {
  requireFloat(operation, x);
  requireImages(operation, 2, x);
  const sizes = perAxis(operation, 'window', size, 2, { least: 1, missing: 1 });
  const strides = perAxis(operation, 'stride', stride, 2, { least: 1, missing: 1 });
  const paddings = perAxis(operation, 'padding', padding, 2, { least: 0, missing: 0 });
  if (paddings.some((length, axis) => length > sizes[axis]! / 2)) {
    throw new RangeError(
      `${operation}: padding too large: ${JSON.stringify(padding)}; at most half of the window, ` +
        'so that every window has a pixel in it',
    );
  }
  requireFit(operation, threeLengths(x.shape.slice(1, 3)), sizes, paddings, 2);
  const [batch, height, width, channels] = x.shape as [number, number, number, number];
  const outHeight = placesOf(height, sizes[1], strides[1], paddings[1]);
  const outWidth = placesOf(width, sizes[2], strides[2], paddings[2]);
  return {
    window: [
      batch,
      height,
      width,
      channels,
      sizes[1],
      sizes[2],
      strides[1],
      strides[2],
      paddings[1],
      paddings[2],
      outHeight,
      outWidth,
    ],
    shape: [batch, outHeight, outWidth, channels],
  };
}
