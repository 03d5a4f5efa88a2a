import { Adam, cosineDecay, createRandom, crossEntropy, type Sequential, scope, tensor } from '#engine';
import { batches, digits } from '#engine/data/index.ts';
import { coarsen } from './frame.ts';
import { digitsNetwork } from './network.ts';

/** How long to train, and on how many generated digits. */
export interface Training {
  count: number;
  epochs: number;
  seed: number;
}

/** What the weights in the repository come of. */
export const recipe: Readonly<Training> = { count: 24_000, epochs: 10, seed: 1 };

const batchSize = 32;
const learningRate = 0.002;

/** The recipe in words, for the metadata of the weights. */
export const describe = ({ count, epochs }: Training): string =>
  `${count} generated digits, every other ten of them scanned at 8 × 8; ${epochs} epochs in batches of ${batchSize}; ` +
  `Adam, its rate falling from ${learningRate} to 0 as a cosine`;

/**
 * A network that has never seen handwriting: it learns from generated digits alone. With the plain SIMD kernels every
 * machine gets the same bits.
 */
export function trainDigits({ count, epochs, seed }: Training): Sequential {
  const random = createRandom(seed);
  const examples = coarsen(digits(count, random.fork('train')), (i) => i % 20 >= 10);
  const network = digitsNetwork(random);
  const optimizer = new Adam(network.parameters(), { learningRate });
  const schedule = cosineDecay(learningRate, { steps: epochs * Math.ceil(count / batchSize) });
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const shuffled = batches(examples, { size: batchSize, random: random.fork(`epoch ${epoch}`) });
    for (const { inputs, shape, labels } of shuffled) {
      optimizer.learningRate = schedule(step++);
      scope(() => {
        optimizer.zeroGrad();
        crossEntropy(network.forward(tensor(inputs, { shape })), labels).backward();
        optimizer.step();
      });
    }
  }
  return network;
}
