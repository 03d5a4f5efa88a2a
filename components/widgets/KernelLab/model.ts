import { conv2d, scope, tensor } from '#engine';
import type { Picture } from '#engine/data/drawing/picture.ts';

/** One filter, and how it moves. */
export interface Filter {
  /** A slice of size × size for each channel of the picture, row after row. */
  weights: readonly number[];
  size: number;
  stride: number;
  padding: number;
}

/** One channel of numbers, row after row. */
export interface Plane {
  values: ArrayLike<number>;
  height: number;
  width: number;
}

/** The output, by the engine. */
export function convolve({ pixels, height, width, channels }: Picture, filter: Filter): Plane {
  const { size, stride, padding } = filter;
  return scope(() => {
    const x = tensor(pixels, { shape: [1, height, width, channels] });
    const weight = tensor(channelsLast(filter, channels), { shape: [size, size, channels, 1] });
    const y = conv2d(x, weight, null, { stride, padding });
    return { values: y.data.slice(), height: y.shape[1]!, width: y.shape[2]! };
  });
}

/** Slice after slice as the engine and the exercises lay them out: the channels of one place side by side. */
export function channelsLast({ weights, size }: Filter, channels: number): Float32Array {
  const area = size * size;
  return Float32Array.from(
    { length: area * channels },
    (_, index) => weights[(index % channels) * area + Math.floor(index / channels)]!,
  );
}

/** Every slice turned by half a turn: what mathematics does before it slides a kernel. */
export function flipped(filter: Filter): Filter {
  const area = filter.size ** 2;
  const weights = filter.weights.map((_, index) => {
    const slice = index - (index % area);
    return filter.weights[slice + area - 1 - (index % area)]!;
  });
  return { ...filter, weights };
}

/** One place of the window: what lies under it, what it is multiplied by, and what comes out. */
export interface Term {
  pixel: number;
  /** Beyond the picture's edge, where padding puts zeros. */
  isPadding: boolean;
  weight: number;
  product: number;
}

/** What is multiplied and added for the output at a row and a column: a list of terms for each channel. */
export function termsAt(picture: Picture, filter: Filter, row: number, column: number): Term[][] {
  const { size, stride, padding } = filter;
  const { pixels, height, width, channels } = picture;
  return Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: size * size }, (_, index) => {
      const y = row * stride - padding + Math.floor(index / size);
      const x = column * stride - padding + (index % size);
      const isPadding = y < 0 || x < 0 || y >= height || x >= width;
      const pixel = isPadding ? 0 : asTyped(pixels[(y * width + x) * channels + channel]!);
      const weight = filter.weights[channel * size * size + index]!;
      return { pixel, isPadding, weight, product: pixel * weight };
    }),
  );
}

export const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { product }) => sum + product, 0);

/** How many entries of the two differ by more than rounding. */
export const countDifferent = (one: Plane, other: Plane): number =>
  Array.from(one.values).filter((value, index) => Math.abs(value - other.values[index]!) > 1e-5).length;

/** The picture with one channel or three. Gray is brightness as television weighs it (ITU-R BT.601). */
export function withChannels(picture: Picture, channels: number): Picture {
  if (picture.channels === channels) return picture;
  const { height, width } = picture;
  const area = height * width;
  const pixels = new Float32Array(area * channels);
  for (let at = 0; at < area; at++) {
    if (channels === 3) pixels.fill(picture.pixels[at]!, 3 * at, 3 * at + 3);
    else {
      const [r, g, b] = picture.pixels.subarray(3 * at, 3 * at + 3);
      pixels[at] = asTyped(0.299 * r! + 0.587 * g! + 0.114 * b!);
    }
  }
  return { pixels, height, width, channels };
}

/** Hundredths are all that a pixel has here, so that what is printed can be checked by hand. */
export const asTyped = (pixel: number): number => Math.round(100 * pixel) / 100;

export const inHundredths = (picture: Picture): Picture => ({ ...picture, pixels: picture.pixels.map(asTyped) });

/** Runs of cells of one shade as an SVG path, for each shade but 0; shades are whole numbers from −most to most. */
export function shadesOf({ values, width }: Plane, largest: number, most: number): Map<number, string> {
  const paths = new Map<number, string>();
  const shadeOf = (index: number) => Math.round((most * values[index]!) / largest);
  for (let at = 0; at < values.length; ) {
    const shade = shadeOf(at);
    const column = at % width;
    let run = 1;
    while (column + run < width && shadeOf(at + run) === shade) run++;
    if (shade !== 0) {
      paths.set(shade, `${paths.get(shade) ?? ''}M${column} ${Math.floor(at / width)}h${run}v1h-${run}z`);
    }
    at += run;
  }
  return paths;
}

export const largestOf = ({ values }: Plane): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
