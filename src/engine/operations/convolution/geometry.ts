import { heap } from '../../memory/heap.ts';
import { inLastingLifetime } from '../../memory/lifetime.ts';
import { formatShape, type Shape } from '../../shape.ts';
import { Tensor } from '../../tensor.ts';

/** A length for each of depth, height and width. Images and sequences have depth 1, sequences height 1 as well. */
export type Lengths = readonly [depth: number, height: number, width: number];

/** What a convolution's kernels need to know about where things lie. */
export interface Geometry {
  batch: number;
  /** Of the images, without padding. */
  lengths: Lengths;
  channels: number;
  padding: Lengths;
  /** Of the images with their frame of zeros. */
  padded: Shape;
  /** Of the result. */
  out: Lengths;
  /** Places of the filter, over all images. */
  pixels: number;
  /** A filter's window is `rows` runs of `run` neighbouring entries. */
  rows: number;
  run: number;
  /** Where windows begin, and where runs begin in them: offsets in bytes, as int32. */
  pixelTable: Tensor;
  rowTable: Tensor;
}

/** How many windows fit on one axis. */
export const placesOf = (length: number, window: number, stride: number, padding: number): number =>
  Math.floor((length + 2 * padding - window) / stride) + 1;

const known = /* @__PURE__ */ new Map<string, Geometry>();

/** The geometry of a filter on a batch of images. Its tables are made once and stay, as each step needs them again. */
export function geometryOf(
  batch: number,
  lengths: Lengths,
  channels: number,
  window: Lengths,
  stride: Lengths,
  padding: Lengths,
): Geometry {
  const key = [batch, lengths, channels, window, stride, padding].join();
  let geometry = known.get(key);
  if (!geometry) {
    geometry = inLastingLifetime(() => layOut(batch, lengths, channels, window, stride, padding));
    known.set(key, geometry);
  }
  return geometry;
}

function layOut(
  batch: number,
  lengths: Lengths,
  channels: number,
  window: Lengths,
  stride: Lengths,
  padding: Lengths,
): Geometry {
  const out = lengths.map((length, axis) =>
    placesOf(length, window[axis]!, stride[axis]!, padding[axis]!),
  ) as unknown as Lengths;
  const padded = [batch, ...lengths.map((length, axis) => length + 2 * padding[axis]!), channels];
  /** Entries from one image, plane, line and pixel to the next. */
  const steps = padded.map((_, axis) => padded.slice(axis + 1).reduce((product, length) => product * length, 1));
  const strides = stride.map((length, axis) => length * steps[axis + 1]!);
  return {
    batch,
    lengths,
    channels,
    padding,
    padded,
    out,
    pixels: batch * out[0] * out[1] * out[2],
    rows: window[0] * window[1],
    run: window[2] * channels,
    pixelTable: offsets([batch, ...out], [steps[0]!, ...strides]),
    rowTable: offsets([window[0], window[1]], [steps[1]!, steps[2]!]),
  };
}

/** Σ_axis index · step in bytes, for all indices in order. */
function offsets(lengths: Shape, steps: readonly number[]): Tensor {
  let table = [0];
  lengths.forEach((length, axis) => {
    table = table.flatMap((start) => Array.from({ length }, (_, index) => start + 4 * index * steps[axis]!));
  });
  const made = new Tensor([table.length], 'int32');
  heap.integers.set(table, made.at / 4);
  return made;
}

/** One number for every axis, or a list of one each, as three lengths; `missing` stands for the axes there are not. */
export function perAxis(
  operation: string,
  name: string,
  value: number | readonly number[],
  axes: number,
  { least, missing }: { least: number; missing: number },
): Lengths {
  const list = typeof value === 'number' ? Array<number>(axes).fill(value) : value;
  if (list.length !== axes || !list.every((one) => Number.isInteger(one) && one >= least)) {
    throw new RangeError(
      `${operation}: invalid ${name}: ${JSON.stringify(value)}; ` +
        `use a whole number from ${least} on${axes > 1 ? `, or ${axes} of them, one for each axis` : ''}`,
    );
  }
  return [...Array<number>(3 - axes).fill(missing), ...list] as unknown as Lengths;
}

/** Throws unless the window fits into the padded images. */
export function requireFit(operation: string, lengths: Lengths, window: Lengths, padding: Lengths, axes: number): void {
  if (window.every((length, axis) => length >= 1 && length <= lengths[axis]! + 2 * padding[axis]!)) return;
  const [filter, image, around] = [window, lengths, padding].map((all) => formatShape(all.slice(3 - axes)));
  throw new RangeError(
    `${operation}: a window of ${filter} does not fit into ${image} with padding ${around}; ` +
      'use a smaller window or more padding',
  );
}
