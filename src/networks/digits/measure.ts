import { argmax, createRandom, noGrad, type Sequential, scope, tensor } from '#engine';
import { batches, digits, type Examples } from '#engine/data/index.ts';
import { accuracy } from '#engine/metrics/index.ts';

/** The share of digits that a network reads right. */
export function readingAccuracy(network: Sequential, examples: Examples): number {
  const predictions = [...batches(examples, { size: 100 })].flatMap(({ inputs, shape }) =>
    scope(() => noGrad(() => argmax(network.forward(tensor(inputs, { shape })), { axis: -1 }).toArray<number[]>())),
  );
  return accuracy(examples.labels, predictions);
}

/** Generated digits that no training has seen: the training's come from other seeds. */
export const unseenDigits = (count = 2000): Examples => digits(count, createRandom('unseen'));
