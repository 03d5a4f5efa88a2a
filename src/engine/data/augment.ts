import type { Random } from '../random.ts';
import { formatShape } from '../shape.ts';
import { elasticField } from './drawing/elastic.ts';
import type { Picture, Point } from './drawing/picture.ts';
import { countOf, type Examples, widthOf } from './examples.ts';
import { warp } from './warp.ts';

/** What may happen to a picture and leave its label right. Everything is 0, or off, unless asked for. */
export interface AugmentationOptions {
  /** Up to so far, as a fraction of the side, along each axis. */
  shift?: number;
  /** Up to so far to either side, in radians. */
  rotate?: number;
  /** Up to so much larger or smaller: 0.2 gives sides 1/1.2 to 1.2 times as long. */
  scale?: number;
  /** Standard deviation of an elastic bend, as a fraction of the side; see `elasticField`. */
  elastic?: number;
  /** Mirrors every other picture left to right. Right for cats, wrong for digits. */
  flip?: boolean;
  /** Standard deviation of noise added to every number. */
  noise?: number;
}

/**
 * The same pictures (count, height, width, channels), each changed a little at random, the labels kept. What moves in
 * from outside is 0.
 *
 * @shape (count, height, width, channels), and the same comes out
 * @throws if the examples are no pictures
 */
export function augment<Labels extends Int32Array | Float32Array>(
  examples: Examples<Labels>,
  random: Random,
  options: AugmentationOptions,
): Examples<Labels> {
  const [, height, width, channels] = examples.shape;
  if (examples.shape.length !== 4) {
    throw new RangeError(
      `augment: needs pictures (count, height, width, channels), got ${formatShape(examples.shape)}; reshape them`,
    );
  }
  const length = widthOf(examples);
  const inputs = new Float32Array(examples.inputs.length);
  for (let i = 0; i < countOf(examples); i++) {
    const pixels = examples.inputs.subarray(i * length, (i + 1) * length);
    const picture = { pixels, height: height!, width: width!, channels: channels! };
    inputs.set(augmentPicture(picture, random.fork(`augment/${i}`), options).pixels, i * length);
  }
  return { ...examples, inputs };
}

/**
 * One picture, changed a little at random.
 *
 * @shape (height, width, channels), and the same comes out
 */
export function augmentPicture(
  picture: Picture,
  random: Random,
  { shift = 0, rotate = 0, scale = 0, elastic = 0, flip = false, noise = 0 }: AugmentationOptions,
): Picture {
  const upTo = (bound: number) => random.uniform(-bound, bound);
  const [shiftX, shiftY, angle] = [upTo(shift), upTo(shift), upTo(rotate)];
  const zoom = Math.exp(upTo(Math.log1p(scale)));
  const mirror = flip && random.uniform() < 0.5 ? -1 : 1;
  const bend = elastic > 0 ? elasticField(random.fork('bend'), { strength: elastic }) : undefined;
  const [cos, sin] = [Math.cos(angle) / zoom, Math.sin(angle) / zoom];
  const warped = warp(picture, (x, y): Point => {
    const [dx, dy] = bend?.(x, y) ?? [0, 0];
    const [u, v] = [x + dx - shiftX - 0.5, y + dy - shiftY - 0.5];
    return [0.5 + mirror * (u * cos + v * sin), 0.5 + v * cos - u * sin];
  });
  if (noise === 0) return warped;
  const grain = random.fork('noise');
  return { ...warped, pixels: warped.pixels.map((value) => value + grain.normal(0, noise)) };
}
