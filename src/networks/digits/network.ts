import { Conv2d, createRandom, dispose, Flatten, Linear, MaxPool2d, type Random, relu, Sequential } from '#engine';
import { readSafetensors } from '#engine/weights/index.ts';
import { fillNetwork } from '../fillNetwork.ts';

/** How many pixels high and wide the pictures are that the network reads. */
export const side = 28;

/**
 * A small reader of digits, built as LeNet is (LeCun et al. 1998): two convolutions without padding, each followed by
 * ReLU and a pool that halves its maps, then one fully connected layer. 28 → 24 → 12 → 10 → 5, 3,826 parameters.
 *
 * @shape x (batch, 28, 28, 1) gives logits (batch, 10)
 */
export function digitsNetwork(random: Random): Sequential {
  return new Sequential(
    new Conv2d(1, 6, 5, { random: random.fork('first') }),
    relu,
    new MaxPool2d(2),
    new Conv2d(6, 12, 3, { random: random.fork('second') }),
    relu,
    new MaxPool2d(2),
    new Flatten(),
    new Linear(5 * 5 * 12, 10, { random: random.fork('output') }),
  );
}

/** The trained network, and what its file says about how it was trained and how well it reads. */
export interface DigitsNetwork {
  network: Sequential;
  /** `recipe`, `seed`, and the shares read right: `generatedAccuracy` and `uciAccuracy`. */
  metadata: ReadonlyMap<string, string>;
}

/**
 * The network with the weights of a safetensors file, as `npm run train:digits` writes it.
 *
 * @throws if the file is none, or of another network
 */
export function loadDigits(bytes: Uint8Array): DigitsNetwork {
  const { tensors, metadata } = readSafetensors(bytes);
  const network = digitsNetwork(createRandom(0)).eval();
  fillNetwork(network, tensors);
  dispose(tensors.values());
  return { network, metadata };
}
