import { createRandom, dispose } from '#engine';
import { type DenseLayer, PerceptronTraining, type UpdateOptions } from '#engine/training/perceptron.ts';
import type { Data } from './data.ts';
import { featuresOf } from './features.ts';
import { type Score, scoreOf } from './metrics.ts';
import { createLayers, type NetworkSpec, outputsOf, readParameters, writeParameters } from './network.ts';
import { countParameters, sizesOf } from './places.ts';

/** How far training has come. */
export interface Progress {
  /** Whole passes over the training points. */
  epoch: number;
  /** Training points seen since. */
  seen: number;
  updates: number;
}

/** One network from one seed, and its training. */
export class Run {
  readonly spec: NetworkSpec;
  readonly layers: readonly DenseLayer[];
  readonly seed: number;
  progress: Progress = { epoch: 0, seen: 0, updates: 0 };
  readonly #data: Data;
  readonly #inputs: Float32Array;
  /** What the outputs should be, (count, outputs). */
  readonly #targets: Float32Array;
  readonly #order: Uint32Array;
  #orderOf = -1;
  #training: PerceptronTraining | null = null;
  #batch = 0;

  constructor(spec: NetworkSpec, data: Data, seed: number) {
    this.spec = spec;
    this.seed = seed;
    this.layers = createLayers(spec, seed);
    this.#data = data;
    this.#inputs = featuresOf(data.train.points, spec.features);
    this.#targets = targetsOf(data, spec);
    this.#order = new Uint32Array(data.train.labels.length);
  }

  /** Takes `batch` points an update; one epoch ends with whatever points remain. */
  set batch(batch: number) {
    const size = Math.min(batch, this.#order.length);
    if (size === this.#batch || size === 0) return;
    this.#batch = size;
    if (this.#training) dispose(this.#training.buffers);
    this.#training = new PerceptronTraining(this.layers, this.spec.activation, this.spec.loss, size);
  }

  /** One update, by the next batch of the epoch's order. */
  update(options: UpdateOptions): void {
    const training = this.#training!;
    const { progress } = this;
    const count = this.#order.length;
    if (this.#orderOf !== progress.epoch) this.#shuffle();
    const rows = Math.min(this.#batch, count - progress.seen);
    const { features, outputs } = this.spec;
    copyRows(this.#inputs, features.length, this.#order, progress.seen, rows, training.x.data as Float32Array);
    copyRows(this.#targets, outputs, this.#order, progress.seen, rows, training.y.data as Float32Array);
    training.update(rows, options);
    progress.updates++;
    progress.seen += rows;
    if (progress.seen < count) return;
    progress.seen = 0;
    progress.epoch++;
  }

  /** Every epoch has an order of its own, by the seed and its number: after rewinding it comes again. */
  #shuffle(): void {
    const random = createRandom(`${this.seed}/${this.progress.epoch}`);
    const order = this.#order;
    for (let i = 0; i < order.length; i++) order[i] = i;
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(random.uniform(0, last + 1));
      const kept = order[last]!;
      order[last] = order[other]!;
      order[other] = kept;
    }
    this.#orderOf = this.progress.epoch;
  }

  scores(): { train: Score; test: Score } {
    const { train, test } = this.#data;
    const of = (part: Data['train']) => scoreOf(outputsOf(this.layers, this.spec, part.points), part, this.spec);
    return { train: of(train), test: of(test) };
  }

  get parameters(): Float32Array<ArrayBuffer> {
    return readParameters(this.layers, new Float32Array(countParameters(sizesOf(this.spec))));
  }

  set parameters(from: Float32Array) {
    writeParameters(this.layers, from);
  }

  dispose(): void {
    dispose(this.layers.flatMap(({ weight, bias }) => [weight, bias]));
    if (this.#training) dispose(this.#training.buffers);
  }
}

function copyRows(
  from: Float32Array,
  width: number,
  order: Uint32Array,
  first: number,
  rows: number,
  to: Float32Array,
): void {
  for (let row = 0, at = 0; row < rows; row++) {
    const start = order[first + row]! * width;
    for (let i = 0; i < width; i++) to[at++] = from[start + i]!;
  }
}

/** A 1 at each point's class where there is an output for every class; else the label itself. */
function targetsOf({ train, classes }: Data, { loss }: NetworkSpec): Float32Array {
  if (loss !== 'softmax') return Float32Array.from(train.labels);
  const targets = new Float32Array(train.labels.length * classes);
  train.labels.forEach((label, i) => {
    targets[i * classes + label] = 1;
  });
  return targets;
}
