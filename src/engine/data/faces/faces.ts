import type { Random } from '../../random.ts';
import { type Examples, requireCount } from '../examples.ts';
import { drawConditions } from './conditions.ts';
import { drawFace } from './drawFace.ts';
import { drawIdentity } from './identity.ts';

/** How `faces` are photographed. */
export interface FaceOptions {
  /** Height and width in pixels. */
  size?: number;
  /** How much pictures of one person differ: 0 not at all, 1 as a day's photographs do. */
  variation?: number;
}

/**
 * Cartoon photographs of invented people, from 0 to 1, labelled by person. Who someone is comes from one stream, how
 * they are photographed from another: the same people can be met under other conditions. Picture i shows person i mod
 * people.
 *
 * @shape inputs (people · each, size, size, 3), labels (people · each)
 * @throws if a count or size is no whole number from 1
 */
export function faces(
  people: number,
  each: number,
  random: Random,
  { size = 32, variation = 1 }: FaceOptions = {},
): Examples {
  requireCount('faces', 'people', people);
  requireCount('faces', 'each', each);
  requireCount('faces', 'size', size);
  const identities = Array.from({ length: people }, (_, person) => drawIdentity(random.fork(`person/${person}`)));
  const count = people * each;
  const inputs = new Float32Array(count * size * size * 3);
  const labels = Int32Array.from({ length: count }, (_, i) => i % people);
  labels.forEach((person, i) => {
    const conditions = drawConditions(random.fork(`photograph/${i}`), variation);
    inputs.set(drawFace(identities[person]!, conditions, size).pixels, i * size * size * 3);
  });
  return { inputs, shape: [count, size, size, 3], labels };
}
