import {
  Adam,
  argmax,
  Conv2d,
  cosineDecay,
  createRandom,
  crossEntropy,
  Flatten,
  Linear,
  MaxPool2d,
  noGrad,
  Sequential,
  scope,
  tensor,
} from '#engine';
import { blank } from '#engine/data/drawing/picture.ts';
import { batches, countOf, digits, type Examples, type Picture, resize } from '#engine/data/index.ts';
import { accuracy } from '#engine/metrics/index.ts';

/** How long to train, and on how many generated digits. */
export interface Training {
  count: number;
  epochs: number;
}

const side = 28;
/** Where a digit lies in its picture: 20 × 20 in the middle. */
const inner = 20;

/**
 * A network that has never seen handwriting: two convolutions and a dense layer (W3 of the benchmarks), trained on
 * generated digits alone. Half of them are given to it coarsely, as from a scanner of 8 × 8 points.
 */
export function trainReader({ count, epochs }: Training, seed: number | string = 1): Sequential {
  const random = createRandom(seed);
  const written = digits(count, random.fork('train'));
  const examples = { ...written, inputs: coarsen(written, (i) => i % 20 >= 10) };
  const network = new Sequential(
    new Conv2d(1, 8, 3, { random: random.fork('first'), padding: 1, activation: 'relu' }),
    new MaxPool2d(2),
    new Conv2d(8, 16, 3, { random: random.fork('second'), padding: 1, activation: 'relu' }),
    new MaxPool2d(2),
    new Flatten(),
    new Linear(7 * 7 * 16, 10, { random: random.fork('output') }),
  );
  const optimizer = new Adam(network.parameters(), { learningRate: 0.002 });
  const schedule = cosineDecay(0.002, { steps: epochs * Math.ceil(count / 32) });
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { inputs, shape, labels } of batches(examples, { random: random.fork(`epoch ${epoch}`) })) {
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

/** The share of digits that a network reads right. */
export function readingAccuracy(network: Sequential, examples: Examples): number {
  const predictions = [...batches(examples, { size: 100 })].flatMap(({ inputs, shape }) =>
    scope(() => noGrad(() => argmax(network.forward(tensor(inputs, { shape })), { axis: -1 }).toArray<number[]>())),
  );
  return accuracy(examples.labels, predictions);
}

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

function coarsen(examples: Examples, isCoarse: (index: number) => boolean): Float32Array {
  const inputs = examples.inputs.slice();
  for (let i = 0; i < countOf(examples); i++) {
    if (!isCoarse(i)) continue;
    const picture = inputs.subarray(i * side * side, (i + 1) * side * side);
    const coarse = resize(crop(picture), 8, 8);
    place(resize(coarse, inner, inner), picture.fill(0));
  }
  return inputs;
}

const margin = (side - inner) / 2;

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
