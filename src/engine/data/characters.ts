import type { Random } from '../random.ts';
import { type Hand, parseGlyph, usualHand, write } from './drawing/handwriting.ts';
import { blank } from './drawing/picture.ts';
import { type Examples, requireCount } from './examples.ts';

/** How `digits` and `letters` are written. */
export interface HandwritingOptions {
  /** Height and width in pixels: 28, as MNIST's, unless given. */
  size?: number;
  /** How hands differ, where it is to be other than usual. */
  hand?: Partial<Hand>;
}

/**
 * Pictures of characters, (count, size, size, 1): example i shows class i mod (the number of classes), in one of the
 * ways people write it. It depends on the generator's seed and name and on i alone, so that ten of a thousand are
 * the ten one gets by asking for ten.
 */
export function writeCharacters(
  caller: string,
  ways: readonly (readonly string[])[],
  count: number,
  random: Random,
  { size = 28, hand = {} }: HandwritingOptions,
): Examples {
  requireCount(caller, 'count', count);
  requireCount(caller, 'size', size);
  const glyphs = ways.map((texts) => texts.map(parseGlyph));
  const inputs = new Float32Array(count * size * size);
  const labels = Int32Array.from({ length: count }, (_, i) => i % ways.length);
  labels.forEach((label, i) => {
    const own = random.fork(`${caller}/${i}`);
    const pixels = inputs.subarray(i * size * size, (i + 1) * size * size);
    const glyph = glyphs[label]![own.integer(0, glyphs[label]!.length)]!;
    write(blank(size, size, 1, pixels), glyph, own, { ...usualHand, ...hand });
  });
  return { inputs, shape: [count, size, size, 1], labels };
}
