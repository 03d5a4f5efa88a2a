import { digits } from '#engine/data/digits.ts';
import type { Picture } from '#engine/data/drawing/picture.ts';
import { scene } from '#engine/data/scenes.ts';
import { createRandom } from '#engine/random.ts';
import { inHundredths } from './model.ts';

/** The pictures that come with the book; each has many draws. */
export type PictureName = 'digit' | 'scene';

/** A handwritten digit of 28 × 28 gray pixels, or colored shapes of 32 × 32. */
export function drawPicture(name: PictureName, draw: number): Picture {
  if (name === 'scene') {
    const options = { size: 32, most: 3, radii: [0.16, 0.3], clutter: 0.6 } as const;
    return inHundredths(scene(createRandom(1).fork(`KernelLab/${draw}`), options).picture);
  }
  const { inputs } = digits(draw + 1, createRandom(1));
  return inHundredths({ pixels: inputs.slice(-28 * 28), height: 28, width: 28, channels: 1 });
}
