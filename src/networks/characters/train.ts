import {
  Adam,
  clipGradientNorm,
  createRandom,
  crossEntropy,
  dispose,
  noGrad,
  type Random,
  scope,
  type Tensor,
  tensor,
} from '#engine';
import { CharNetwork, type NetworkSpec } from './network.ts';
import { sample } from './sample.ts';

/** What may change while training goes on. */
export interface Settings {
  learningRate: number;
  /** Steps back in time that a gradient goes; the state is carried on beyond them. */
  steps: number;
  /** The longest that all gradients together may be. */
  clip: number;
}

export const defaults: Settings = { learningRate: 0.003, steps: 32, clip: 5 };

/** A moment of a run, from which it goes on exactly as it did. */
export interface Snapshot {
  readonly seen: number;
  readonly place: number;
  readonly steps: readonly number[];
  /** The network's parameters, what the optimizer remembers, and what the readers do. */
  readonly tensors: readonly Float32Array[];
  readonly memory: readonly Float32Array[];
}

/** A part at the end of the text is never learned from. */
const heldOutShare = 0.1;
/** Places of the text that are read at the same time, at most, and how long each one's part must be. */
const mostStreams = 32;
const shortestStream = 64;
/** Steps of the held-out part that are read at once. */
const longestPiece = 64;

/**
 * A network that learns to continue a text. Several readers start at places evenly apart and walk through the text, the
 * end followed by the beginning, each with its own memory, which is carried from one update to the next.
 *
 * @throws if the text has fewer than 20 symbols, or fewer than two different ones
 */
export class TextRun {
  readonly network: CharNetwork;
  /** Symbols that were learned from, each as often as it was read. */
  seen = 0;
  readonly #optimizer: Adam;
  readonly #train: Int32Array;
  readonly #heldOut: Int32Array;
  readonly #streams: number;
  readonly #hidden: number;
  #memory: Float32Array[];
  #place = 0;

  constructor(text: Int32Array, spec: NetworkSpec, seed = 1) {
    if (text.length < 20 || spec.symbols < 2) {
      throw new RangeError(
        `TextRun: too little to learn from: ${text.length} characters, ${spec.symbols} of them different; ` +
          'give 20 or more, of two kinds at least',
      );
    }
    const learned = Math.ceil(text.length * (1 - heldOutShare));
    this.#train = text.subarray(0, learned);
    this.#heldOut = text.subarray(learned);
    this.#streams = Math.min(mostStreams, Math.max(1, Math.floor(learned / shortestStream)));
    this.#hidden = spec.hidden;
    this.network = new CharNetwork(spec, createRandom(seed));
    this.#optimizer = new Adam(this.network.parameters());
    this.#memory = this.#forgotten(this.#streams);
  }

  /** One update; gives the loss in nats a character, and the length of the gradient before it was clipped. */
  update({ learningRate, steps, clip }: Settings): { loss: number; norm: number } {
    const { symbols, next } = this.#window(this.#train, this.#streams, this.#place, steps);
    this.#place = (this.#place + steps) % this.#train.length;
    this.seen += symbols.length;
    this.#optimizer.learningRate = learningRate;
    return scope(() => {
      this.#optimizer.zeroGrad();
      const { logits, state } = this.network.forward(symbols, this.#stateOf(this.#memory));
      const loss = crossEntropy(logits, next);
      loss.backward();
      const norm = clipGradientNorm(this.network.parameters(), clip);
      this.#optimizer.step();
      this.#memory = state.map(({ data }) => Float32Array.from(data));
      return { loss: loss.item(), norm };
    });
  }

  /** The loss on the part that is never learned from; NaN where there is too little of it. */
  heldOutLoss(): number {
    const streams = Math.min(16, Math.floor(this.#heldOut.length / shortestStream));
    if (streams === 0) return Number.NaN;
    const steps = Math.floor(this.#heldOut.length / streams) - 1;
    let memory = this.#forgotten(streams);
    let sum = 0;
    // Piece by piece: with thousands of symbols, the logits of all places at once would fill the memory of a phone.
    for (let place = 0; place < steps; place += longestPiece) {
      const piece = Math.min(longestPiece, steps - place);
      const { symbols, next } = this.#window(this.#heldOut, streams, place, piece);
      sum += scope(() =>
        noGrad(() => {
          const { logits, state } = this.network.forward(symbols, this.#stateOf(memory));
          memory = state.map(({ data }) => Float32Array.from(data));
          return piece * crossEntropy(logits, next).item();
        }),
      );
    }
    return sum / steps;
  }

  /** Reads symbols, one or more, from an empty memory: the logits of what comes next, and so many drawn after them. */
  continue(
    start: Int32Array,
    count: number,
    temperature: number,
    random: Random,
  ): { logits: Float32Array; drawn: number[] } {
    let { logits, memory } = this.#read(start, this.#forgotten(1));
    const first = logits;
    const drawn: number[] = [];
    for (let i = 0; i < count; i++) {
      drawn.push(sample(logits, temperature, random.uniform()));
      ({ logits, memory } = this.#read(Int32Array.of(drawn[i]!), memory));
    }
    return { logits: first, drawn };
  }

  snapshot(): Snapshot {
    return {
      seen: this.seen,
      place: this.#place,
      steps: [...this.#optimizer.steps],
      tensors: this.#lasting().map(({ data }) => Float32Array.from(data)),
      memory: this.#memory,
    };
  }

  /** Back to a moment of this run. */
  restore({ seen, place, steps, tensors, memory }: Snapshot): void {
    this.seen = seen;
    this.#place = place;
    this.#optimizer.steps.splice(0, steps.length, ...steps);
    this.#lasting().forEach((one, index) => {
      one.data.set(tensors[index]!);
    });
    this.#memory = [...memory];
  }

  dispose(): void {
    dispose(this.network.parameters());
    dispose(this.#optimizer.state);
  }

  #lasting(): Tensor[] {
    return [...this.network.parameters(), ...this.#optimizer.state];
  }

  #read(symbols: Int32Array, memory: Float32Array[]): { logits: Float32Array; memory: Float32Array[] } {
    return scope(() =>
      noGrad(() => {
        const { logits, state } = this.network.forward(symbols, this.#stateOf(memory));
        return {
          logits: Float32Array.from(logits.data.subarray(-logits.shape[1]!)),
          memory: state.map(({ data }) => Float32Array.from(data)),
        };
      }),
    );
  }

  /** What each stream reads from a place on, step by step, and what comes next. */
  #window(text: Int32Array, streams: number, place: number, steps: number): { symbols: Int32Array; next: Int32Array } {
    const apart = Math.floor(text.length / streams);
    const [symbols, next] = [new Int32Array(steps * streams), new Int32Array(steps * streams)];
    for (let step = 0; step < steps; step++) {
      for (let stream = 0; stream < streams; stream++) {
        const at = (stream * apart + place + step) % text.length;
        symbols[step * streams + stream] = text[at]!;
        next[step * streams + stream] = text[(at + 1) % text.length]!;
      }
    }
    return { symbols, next };
  }

  #forgotten(streams: number): Float32Array[] {
    return Array.from({ length: this.network.remembers }, () => new Float32Array(streams * this.#hidden));
  }

  #stateOf(memory: readonly Float32Array[]): Tensor[] {
    return memory.map((one) => tensor(one, { shape: [one.length / this.#hidden, this.#hidden] }));
  }
}
