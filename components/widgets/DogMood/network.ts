import {
  Adam,
  binaryCrossEntropyWithLogits,
  clipGradientNorm,
  createRandom,
  dispose,
  Linear,
  noGrad,
  RNN,
  reshape,
  scope,
  type Tensor,
  tensor,
} from '#engine';
import { skies, type Weather } from '#engine/data/index.ts';
import { daysOfYear, type Kind } from './model.ts';

/** Units a direction: 205 parameters one way, 209 both ways, so that size is not what tells them apart. */
const units: Record<Kind, number> = { one: 12, two: 8 };
/** The first year is cut into 13 windows of 29 days; each begins on the last day of the one before. */
const windows = { count: 13, days: 29, stride: 28 };
const learningRate = 0.01;
const maxNorm = 1;

/** One network that learns to say a dog's mood from the skies of a year: a logit a day. */
export class MoodNetwork {
  readonly #layer: RNN;
  readonly #head: Linear;
  readonly #optimizer: Adam;
  readonly #weather: Weather;

  constructor(kind: Kind, seed: number, diary: Weather) {
    const random = createRandom(seed).fork(kind);
    const directions = kind === 'two' ? 2 : 1;
    this.#weather = diary;
    this.#layer = new RNN(skies.length, units[kind], { random, bidirectional: directions === 2 });
    this.#head = new Linear(directions * units[kind], 1, { random });
    this.#optimizer = new Adam(this.parameters, { learningRate });
  }

  get parameters(): Tensor[] {
    return [...this.#layer.parameters(), ...this.#head.parameters()];
  }

  /** One step down on all of the first year. */
  epoch(): void {
    const { count, days, stride } = windows;
    const from = Array.from({ length: count }, (_, index) => index * stride);
    const targets = from.flatMap((start) => [...this.#weather.mood.subarray(start, start + days)]);
    scope(() => {
      this.#optimizer.zeroGrad();
      const loss = binaryCrossEntropyWithLogits(this.#logits(from, days), tensor(targets, { shape: [count, days] }));
      loss.backward();
      clipGradientNorm(this.parameters, maxNorm);
      this.#optimizer.step();
    });
  }

  /** Days of the second year that it says wrong. It reads the year from its first day to its last. */
  wrong(): number[] {
    const logits = scope(() => noGrad(() => this.#logits([daysOfYear], daysOfYear).toArray<number[][]>()[0]!));
    return logits.flatMap((logit, day) => (Number(logit >= 0) === this.#weather.mood[daysOfYear + day] ? [] : [day]));
  }

  dispose(): void {
    dispose(this.parameters);
    dispose(this.#optimizer.state);
  }

  /** @shape (as many as starts, days) */
  #logits(starts: readonly number[], days: number): Tensor {
    const seen = new Float32Array(starts.length * days * skies.length);
    starts.forEach((start, window) => {
      for (let day = 0; day < days; day++) {
        seen[(window * days + day) * skies.length + this.#weather.sky[start + day]!] = 1;
      }
    });
    const x = tensor(seen, { shape: [starts.length, days, skies.length] });
    return reshape(this.#head.forward(this.#layer.forward(x).output), [starts.length, days]);
  }
}
