import { createRandom } from '#engine';
import { digits } from '#engine/data/index.ts';
import { pngAddress } from '../../plot/png.ts';
import { shownCount, unseenSeed } from './trainingRun.ts';

const side = 28;

/** The digits on show as images, drawn at build: the first of those that the worker never learns from. */
export function samplesOf(): string[] {
  const { inputs } = digits(shownCount, createRandom(unseenSeed), { size: side });
  return Array.from({ length: shownCount }, (_, i) => {
    const pixels = inputs.subarray(i * side * side, (i + 1) * side * side);
    return pngAddress(
      Array.from(pixels, (ink) => Math.round(255 * ink)),
      side,
      side,
      1,
    );
  });
}
