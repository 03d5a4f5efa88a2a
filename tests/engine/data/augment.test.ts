import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import {
  type AugmentationOptions,
  augment,
  augmentPicture,
  blobs,
  digits,
  type Picture,
  resize,
  warp,
} from '#engine/data/index.ts';
import { expectClose } from '../closeness.ts';
import { mean } from './statistics.ts';

const random = createRandom('augment');
const pictureOf = (rows: number[][]): Picture => ({
  ...{ pixels: Float32Array.from(rows.flat()), height: rows.length, width: rows[0]!.length, channels: 1 },
});
const dot = pictureOf(
  Array.from({ length: 15 }, (_, y) => Array.from({ length: 15 }, (_, x) => Number(x === 7 && y === 4))),
);

/** The middle of what is bright, in pixels. */
function centroid({ pixels, width }: Picture): [number, number] {
  const total = pixels.reduce((sum, value) => sum + value, 0);
  const along = (place: (i: number) => number) => pixels.reduce((sum, value, i) => sum + value * place(i), 0) / total;
  return [along((i) => (i % width) + 0.5), along((i) => Math.floor(i / width) + 0.5)];
}

describe('warp', () => {
  test('to the same places changes nothing; between pixels it interpolates; outside is 0', () => {
    const picture = pictureOf([
      [1, 2],
      [3, 4],
    ]);
    expect(warp(picture, (x, y) => [x, y]).pixels).toEqual(picture.pixels);
    expectClose(warp(picture, (x, y) => [x + 0.25, y]).pixels, [1.5, 1, 3.5, 2]);
    expect(warp(picture, (x, y) => [x + 5, y]).pixels.every((value) => value === 0)).toBe(true);
  });

  test('resize: a row twice as wide, its ends kept; channels apart', () => {
    expectClose(resize(pictureOf([[0, 1]]), 1, 4).pixels, [0, 0.25, 0.75, 1]);
    const rgb = { pixels: Float32Array.of(0, 1, 2, 4, 5, 6), height: 1, width: 2, channels: 3 };
    expectClose(resize(rgb, 1, 1).pixels, [2, 3, 4]);
    expectClose(resize(rgb, 2, 2).pixels, [0, 1, 2, 4, 5, 6, 0, 1, 2, 4, 5, 6]);
  });
});

describe('augmentPicture', () => {
  const moved = (options: AugmentationOptions) =>
    Array.from({ length: 60 }, (_, i) => centroid(augmentPicture(dot, random.fork(`${i}`), options)));

  test('nothing asked for, nothing changed', () => {
    expectClose(augmentPicture(dot, random, {}).pixels, dot.pixels);
  });

  test('shift moves by up to the fraction asked for, both ways along both axes', () => {
    const places = moved({ shift: 0.1 });
    for (const axis of [0, 1] as const) {
      const shifts = places.map((place) => place[axis] - [7.5, 4.5][axis]!);
      expect(Math.max(...shifts)).toBeGreaterThan(1);
      expect(Math.min(...shifts)).toBeLessThan(-1);
      expect(Math.max(...shifts.map(Math.abs))).toBeLessThan(1.51);
    }
  });

  test('rotate keeps the distance from the middle, scale the direction', () => {
    for (const [x, y] of moved({ rotate: 0.8 })) expect(Math.hypot(x - 7.5, y - 7.5)).toBeCloseTo(3, 0);
    const angles = moved({ rotate: 0.8 }).map(([x, y]) => Math.atan2(x - 7.5, 7.5 - y));
    expect(Math.max(...angles.map(Math.abs))).toBeLessThan(0.85);
    expect(Math.max(...angles)).toBeGreaterThan(0.5);
    expect(Math.min(...angles)).toBeLessThan(-0.5);
    const reaches = moved({ scale: 0.5 }).map(([x, y]) => {
      expect(x).toBeCloseTo(7.5, 1);
      return (7.5 - y) / 3;
    });
    expect(Math.max(...reaches)).toBeGreaterThan(1.25);
    expect(Math.max(...reaches)).toBeLessThan(1.52);
    expect(Math.min(...reaches)).toBeGreaterThan(0.6);
  });

  test('flip mirrors about half of them', () => {
    const aside = pictureOf([[1, 0, 0]]);
    const flipped = Array.from(
      { length: 200 },
      (_, i) => augmentPicture(aside, random.fork(`${i}`), { flip: true }).pixels,
    );
    for (const pixels of flipped)
      expect([[...pixels].map(Math.round)]).toContainEqual(pixels[0]! > 0.5 ? [1, 0, 0] : [0, 0, 1]);
    expect(mean(flipped.map((pixels) => pixels[2]!))).toBeCloseTo(0.5, 0);
  });

  test('elastic bends, noise grains by its standard deviation', () => {
    const digit = digits(10, random);
    const picture = { pixels: digit.inputs.slice(784, 1568), height: 28, width: 28, channels: 1 };
    expect(augmentPicture(picture, random, { elastic: 0.05 }).pixels).not.toEqual(picture.pixels);
    const noisy = augmentPicture(picture, random, { noise: 0.2 }).pixels.map((value, i) => value - picture.pixels[i]!);
    expect(Math.sqrt(mean(noisy.map((value) => value * value)))).toBeCloseTo(0.2, 1);
  });
});

describe('augment', () => {
  test('each picture in its own way, labels kept, the same for the same seed', () => {
    const examples = digits(20, random);
    const twice = [0, 1].map(() => augment(examples, random, { shift: 0.1, rotate: 0.2, elastic: 0.02 }));
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]!.labels).toEqual(examples.labels);
    expect(twice[0]!.shape).toEqual(examples.shape);
    const same = { ...examples, inputs: Float32Array.from({ length: 20 * 784 }, (_, i) => examples.inputs[i % 784]!) };
    const varied = augment(same, random, { shift: 0.1 }).inputs;
    expect(varied.slice(0, 784)).not.toEqual(varied.slice(784, 1568));
  });

  test('points are no pictures', () => {
    expect(() => augment(blobs(4, random), random, { noise: 1 })).toThrow(
      'augment: needs pictures (count, height, width, channels), got (4,2); reshape them',
    );
  });
});
