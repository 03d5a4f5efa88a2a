import { describe, expect, it } from 'vitest';
import { cornerOf, outputOrigin, placeAt, viewBoxOf } from '../../../../components/widgets/KernelLab/frame.ts';
import { kernelNames, namedWeights, refit } from '../../../../components/widgets/KernelLab/kernels.ts';
import {
  channelsLast,
  convolve,
  countDifferent,
  type Filter,
  flipped,
  type Plane,
  shadesOf,
  sumOf,
  termsAt,
  withChannels,
} from '../../../../components/widgets/KernelLab/model.ts';

/** Tenths that look random and are easily made elsewhere: 7 i mod 11. */
const gray = picture(1, (i) => (7 * i) % 11);
const color = picture(3, (i) => (5 * i) % 13);

function picture(channels: number, tenths: (index: number) => number) {
  return {
    height: 6,
    width: 5,
    channels,
    pixels: Float32Array.from({ length: 30 * channels }, (_, i) => tenths(i) / 10),
  };
}

const filter = (change: Partial<Filter> = {}): Filter => ({
  weights: namedWeights('vertical', 3, 1),
  size: 3,
  stride: 1,
  padding: 0,
  ...change,
});

const rowsOf = ({ values, width }: Plane) =>
  Array.from({ length: values.length / width }, (_, row) =>
    Array.from(values)
      .slice(row * width, (row + 1) * width)
      .map((value) => Number(value.toFixed(4)) + 0),
  );

describe('the output equals what SciPy gives', () => {
  it('scipy.signal.correlate(x, sobel, "valid")', () => {
    expect(rowsOf(convolve(gray, filter()))).toEqual([
      [1.2, -1, 1.2],
      [1.2, 0.1, 0.1],
      [0.1, 1.2, -1],
      [-2.1, 1.2, 0.1],
    ]);
  });

  it('…of the padded picture, every second place', () => {
    expect(rowsOf(convolve(gray, filter({ stride: 2, padding: 1 })))).toEqual([
      [2.3, -0.2, -2.1],
      [1.1, 0.1, -1.2],
      [1.6, 1.2, -2.8],
    ]);
  });

  it('…with a 5 × 5 kernel, padding 2 and stride 3', () => {
    const weights = namedWeights('vertical', 5, 1);
    expect(rowsOf(convolve(gray, { weights, size: 5, stride: 3, padding: 2 }))).toEqual([
      [20.1, -1.2],
      [17.5, -7.9],
    ]);
  });

  it('…summed over three channels, with a slice for each', () => {
    const weights = Array.from({ length: 27 }, (_, i) => (((3 * i) % 7) - 3) / 2);
    expect(rowsOf(convolve(color, filter({ weights })))).toEqual([
      [0.65, -1.4, -1.5],
      [-1.15, -1.25, 0.6],
      [2.25, -1.75, 0.1],
      [-1.5, 1.65, 0.25],
    ]);
  });

  it('scipy.signal.convolve, once the kernel is flipped', () => {
    expect(rowsOf(convolve(gray, flipped(filter())))[3]).toEqual([2.1, -1.2, -0.1]);
  });

  it('scipy.ndimage.laplace and uniform_filter, mode="constant"', () => {
    const at = (name: 'laplacian' | 'box') =>
      rowsOf(convolve(gray, filter({ weights: namedWeights(name, 3, 1), padding: 1 })))[2];
    expect(at('laplacian')).toEqual([-0.8, 2.2, -1.1, 1.1, -2.8]);
    expect(at('box')).toEqual([0.2556, 0.4889, 0.4556, 0.5444, 0.3111]);
  });
});

it('pixel × weight adds up to the output at every place, for every stride, padding, size and channel count', () => {
  for (const channels of [1, 3])
    for (const size of [3, 5])
      for (const stride of [1, 2, 3])
        for (const padding of [0, 1, 2]) {
          const weights = Array.from({ length: size * size * channels }, (_, i) => ((i * i) % 9) - 4);
          const image = channels === 1 ? gray : color;
          const output = convolve(image, { weights, size, stride, padding });
          expect(output.height).toBe(Math.floor((6 + 2 * padding - size) / stride) + 1);
          const sums = Array.from(output.values, (_, index) => {
            const place = [Math.floor(index / output.width), index % output.width] as const;
            return sumOf(termsAt(image, { weights, size, stride, padding }, ...place).flat());
          });
          expect(sums.every((sum, index) => Math.abs(sum - output.values[index]!) < 1e-4)).toBe(true);
        }
});

it('zeros of the padding are told from black pixels', () => {
  const [terms] = termsAt(gray, filter({ padding: 1 }), 0, 0);
  expect(terms!.map(({ isPadding }) => isPadding)).toEqual([true, true, true, true, false, false, true, false, false]);
  expect(terms![4]).toMatchObject({ pixel: 0, isPadding: false });
});

describe('named kernels', () => {
  it('are the usual ones', () => {
    expect(namedWeights('vertical', 3, 1)).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
    expect(namedWeights('horizontal', 3, 1)).toEqual([-1, -2, -1, 0, 0, 0, 1, 2, 1]);
    expect(namedWeights('sharpen', 3, 1).map((weight) => weight + 0)).toEqual([0, -1, 0, -1, 5, -1, 0, -1, 0]);
    expect(namedWeights('emboss', 3, 1)).toEqual([-2, -1, 0, -1, 1, 1, 0, 1, 2]);
    expect(namedWeights('gaussian', 3, 1).map((weight) => 16 * weight)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1]);
    expect(namedWeights('gaussian', 5, 1)[12]).toBe(36 / 256);
    expect(namedWeights('laplacian', 5, 1).slice(0, 13)).toEqual([0, 0, 1, 0, 0, 0, 1, 2, 1, 0, 1, 2, -16]);
  });

  it('keep brightness, or answer to differences only, in both sizes and with one channel or three', () => {
    const kept = ['identity', 'box', 'gaussian', 'sharpen', 'emboss'];
    for (const name of kernelNames.filter((one) => one !== 'red'))
      for (const size of [3, 5])
        for (const channels of [1, 3]) {
          const total = namedWeights(name, size, channels).reduce((sum, weight) => sum + weight, 0);
          expect(total).toBeCloseTo(kept.includes(name) ? 1 : 0, 9);
        }
  });

  it('tell red by the middle of their slices alone', () => {
    const weights = namedWeights('red', 3, 3);
    expect([weights[4], weights[13], weights[22]]).toEqual([1, -0.5, -0.5]);
    expect(weights.filter((weight) => weight !== 0)).toHaveLength(3);
  });
});

describe('flipping', () => {
  it('changes nothing for a kernel that is its own mirror image, and turns the sign of Sobel’s', () => {
    const of = (name: 'gaussian' | 'vertical') => filter({ weights: namedWeights(name, 3, 1) });
    const changed = (one: Filter) => countDifferent(convolve(gray, one), convolve(gray, flipped(one)));
    expect(changed(of('gaussian'))).toBe(0);
    expect(changed(of('vertical'))).toBe(12);
  });

  it('turns every slice by itself', () => {
    const weights = Array.from({ length: 27 }, (_, i) => i);
    expect(flipped(filter({ weights })).weights.slice(8, 12)).toEqual([0, 17, 16, 15]);
  });
});

it('slices become pixels of channels, as filters[k][i][j][c] has them', () => {
  const weights = Array.from({ length: 27 }, (_, i) => i);
  expect([...channelsLast(filter({ weights }), 3)].slice(0, 6)).toEqual([0, 9, 18, 1, 10, 19]);
});

it('refitting keeps the middle, pads with zeros and repeats slices', () => {
  const three = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const five = refit(three, 3, 5, 1);
  expect(five.slice(5, 15)).toEqual([0, 1, 2, 3, 0, 0, 4, 5, 6, 0]);
  expect(refit(five, 5, 3, 1)).toEqual(three);
  expect(refit(three, 3, 3, 3)).toEqual([...three, ...three, ...three]);
  expect(refit([...three, ...five.slice(0, 18)], 3, 3, 1)).toEqual(three);
});

it('gray is brightness by BT.601, in hundredths; three channels of a gray picture are alike', () => {
  const pixel = { height: 1, width: 1, channels: 3, pixels: Float32Array.of(1, 0.5, 0) };
  expect(withChannels(pixel, 1).pixels[0]).toBeCloseTo(0.59, 6);
  expect([...withChannels(gray, 3).pixels.slice(3, 6)]).toEqual(Array(3).fill(gray.pixels[1]));
});

it('shades join runs of cells, and leave zeros out', () => {
  const plane = { values: [0, 2, 2, -2, -2, 0.01, 1, 1], height: 2, width: 4 };
  expect([...shadesOf(plane, 2, 4)]).toEqual([
    [4, 'M1 0h2v1h-2z'],
    [-4, 'M3 0h1v1h-1zM0 1h1v1h-1z'],
    [2, 'M2 1h2v1h-2z'],
  ]);
});

describe('places', () => {
  const sparse = filter({ stride: 2, padding: 1 });
  const output = { values: [], height: 3, width: 3 };

  it('a point belongs to the window whose middle is nearest', () => {
    const { x, y } = cornerOf({ row: 1, column: 2 }, sparse);
    expect([x, y]).toEqual([3, 1]);
    expect(placeAt([x + 1.5, y + 1.5], sparse, output)).toEqual({ row: 1, column: 2 });
    expect(placeAt([-40, 40], sparse, output)).toEqual({ row: 2, column: 0 });
  });

  it('an output pixel is drawn about the middle of its window', () => {
    const { x } = cornerOf({ row: 0, column: 2 }, sparse);
    const middle = outputOrigin(sparse) + 2 * sparse.stride + sparse.stride / 2;
    expect(middle).toBe(x + sparse.size / 2);
    expect(viewBoxOf(gray, sparse)).toBe('-1 -1 7 8');
  });
});
