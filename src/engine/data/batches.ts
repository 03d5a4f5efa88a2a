import type { Random } from '../random.ts';
import { countOf, type Examples, requireCount, take } from './examples.ts';

/** How an epoch is cut into batches. */
export interface BatchOptions {
  /** Examples a batch. The last batch holds what remains, so that every example comes once an epoch. */
  size?: number;
  /** Shuffles the examples; without it they come in order. Fork it by epoch: `random.fork('epoch 3')`. */
  random?: Random;
}

/**
 * One epoch: all examples once, in batches.
 *
 * @shape (count, …) in parts of (size, …), the last of what remains
 * @throws if size is no whole number from 1
 * @see torch.utils.data.DataLoader
 */
export function* batches<Labels extends Int32Array | Float32Array>(
  examples: Examples<Labels>,
  { size = 32, random }: BatchOptions = {},
): Generator<Examples<Labels>> {
  requireCount('batches', 'size', size);
  const indices = [...Array(countOf(examples)).keys()];
  const order = random ? random.fork('batches').shuffle(indices) : indices;
  for (let from = 0; from < order.length; from += size) yield take(examples, order.slice(from, from + size));
}
