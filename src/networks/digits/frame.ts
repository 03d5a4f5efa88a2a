import { blank } from '#engine/data/drawing/picture.ts';
import { countOf, type Examples, type Picture, resize } from '#engine/data/index.ts';
import { side } from './network.ts';

/** Where a digit lies in its picture: 20 × 20 in the middle of 28 × 28, as in MNIST (LeCun et al. 1998). */
export const inner = 20;
const margin = (side - inner) / 2;

/** Pictures of digits of any size, each as 20 × 20 in the middle of 28 × 28: what the network was trained on. */
export function inTheMiddle(inputs: Float32Array, [height, width]: readonly [number, number]): Float32Array {
  const count = inputs.length / (height * width);
  const framed = new Float32Array(count * side * side);
  for (let i = 0; i < count; i++) {
    const pixels = inputs.subarray(i * height * width, (i + 1) * height * width);
    place(resize({ pixels, height, width, channels: 1 }, inner, inner), framed.subarray(i * side * side));
  }
  return framed;
}

/** The same digits, some of them as from a scanner of 8 × 8 points: then a network reads those of such scanners too. */
export function coarsen(examples: Examples, isCoarse: (index: number) => boolean): Examples {
  const inputs = examples.inputs.slice();
  for (let i = 0; i < countOf(examples); i++) {
    if (!isCoarse(i)) continue;
    const picture = inputs.subarray(i * side * side, (i + 1) * side * side);
    const coarse = resize(crop(picture), 8, 8);
    place(resize(coarse, inner, inner), picture.fill(0));
  }
  return { ...examples, inputs };
}

function crop(pixels: Float32Array): Picture {
  const cropped = blank(inner, inner);
  for (let row = 0; row < inner; row++) {
    const from = (row + margin) * side + margin;
    cropped.pixels.set(pixels.subarray(from, from + inner), row * inner);
  }
  return cropped;
}

function place({ pixels }: Picture, into: Float32Array): void {
  for (let row = 0; row < inner; row++) {
    into.set(pixels.subarray(row * inner, (row + 1) * inner), (row + margin) * side + margin);
  }
}
