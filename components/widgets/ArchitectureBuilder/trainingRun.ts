import {
  Adam,
  argmax,
  createRandom,
  crossEntropy,
  dispose,
  noGrad,
  type Sequential,
  scope,
  softmax,
  tensor,
} from '#engine';
import { batches, digits, type Examples, take } from '#engine/data/index.ts';
import type { BuiltLayer } from './model.ts';
import { networkOf } from './network.ts';

/** How the network does at one moment. */
export interface Moment {
  step: number;
  /** Mean loss of the batches since the moment before. */
  loss: number;
  /** Share of the unseen digits read right. */
  accuracy: number;
}

/** What the network says of the digits on show: the likeliest class of each, and its probability. */
export interface Answer {
  digit: number;
  probability: number;
}

/** Digits to learn from, and digits that are never learned from. */
const trainCount = 3000;
const unseenCount = 500;
export const shownCount = 10;
/** The seed of the unseen digits; those on show are the first of them, as the server draws them too. */
export const unseenSeed = 17;
const batchSize = 32;
const learningRate = 0.003;
const stepsBetweenMoments = 20;

/** Trains what was built, a few steps at a time. */
export class TrainingRun {
  readonly moments: Moment[] = [];
  step = 0;
  #epoch = 0;
  #losses: number[] = [];
  #batches: Iterator<Examples> | null = null;
  readonly #network: Sequential;
  readonly #optimizer: Adam;
  readonly #train: Examples;
  readonly #unseen: Examples;

  constructor(layers: readonly BuiltLayer[], seed = 1) {
    const size = layers[0]!.height;
    this.#network = networkOf(layers, seed);
    this.#optimizer = new Adam(this.#network.parameters(), { learningRate });
    this.#train = digits(trainCount, createRandom(seed), { size });
    this.#unseen = digits(unseenCount, createRandom(unseenSeed), { size });
    this.#note(Number.NaN);
  }

  /** Learns from that many batches. */
  advance(steps: number): void {
    for (let i = 0; i < steps; i++) {
      this.#losses.push(this.#learn(this.#next()));
      this.step += 1;
      if (this.step % stepsBetweenMoments !== 0) continue;
      this.#note(this.#losses.reduce((sum, loss) => sum + loss, 0) / this.#losses.length);
      this.#losses = [];
    }
  }

  /** What it says of the digits on show. */
  answers(): Answer[] {
    const shown = take(
      this.#unseen,
      Array.from({ length: shownCount }, (_, i) => i),
    );
    return scope(() =>
      noGrad(() => {
        const probabilities = softmax(this.#network.forward(tensor(shown.inputs, { shape: shown.shape })));
        return probabilities.toArray<number[][]>().map((row) => {
          const probability = Math.max(...row);
          return { digit: row.indexOf(probability), probability };
        });
      }),
    );
  }

  dispose(): void {
    dispose(this.#network.parameters());
    dispose(this.#optimizer.state);
  }

  #next(): Examples {
    const next = this.#batches?.next();
    if (next && !next.done) return next.value;
    this.#batches = batches(this.#train, { size: batchSize, random: createRandom(this.#epoch++) })[Symbol.iterator]();
    return this.#next();
  }

  #learn({ inputs, shape, labels }: Examples): number {
    return scope(() => {
      this.#optimizer.zeroGrad();
      const loss = crossEntropy(this.#network.forward(tensor(inputs, { shape })), labels);
      loss.backward();
      this.#optimizer.step();
      return loss.item();
    });
  }

  #note(loss: number): void {
    const { inputs, shape, labels } = this.#unseen;
    const said = scope(() =>
      noGrad(() => argmax(this.#network.forward(tensor(inputs, { shape })), { axis: -1 }).toArray<number[]>()),
    );
    const accuracy = said.filter((digit, i) => digit === labels[i]).length / labels.length;
    this.moments.push({ step: this.step, loss, accuracy });
  }
}
