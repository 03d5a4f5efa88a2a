import { createRandom } from '#engine';
import { digits, take } from '#engine/data/index.ts';

/** A generated digit in the writing of one of 99 hands, in steps of 1/255 as a file of pictures would have it. */
export function sample(digit: number, hand: number): Float32Array {
  const written = digits(10, createRandom(`hand ${hand}`));
  return take(written, [digit]).inputs.map((value) => Math.round(255 * value) / 255);
}
