import type { UpdateOptions } from '#engine/training/perceptron.ts';
import { type Data, drawData, gridPoints } from './data.ts';
import { History, type Moment } from './history.ts';
import { largeMap, type NetworkSpec, outputMaps, specOf, unitMaps } from './network.ts';
import { countParameters, sizesOf } from './places.ts';
import { Run } from './run.ts';
import type { PlaygroundState } from './scene.ts';

/** Cells along a side of the map of a unit, of the large map, and of one run among several. */
export const mapSizes = { unit: 20, large: 64, run: 28 } as const;

/** Which network and which unit the large map shows; the output when `unit` is null. */
export interface Focus {
  run: number;
  /** Layer 0 is the first hidden one. */
  unit: { layer: number; index: number } | null;
}

/** What a picture of a moment is drawn from. */
export interface Frame {
  epoch: number;
  updates: number;
  train: number[];
  test: number[];
  /** Share of points whose class is found, or R², of the run in focus. */
  found: { train: number; test: number };
  /** Of the run in focus. */
  parameters: Float32Array<ArrayBuffer>;
  /** Maps of every layer's units, the outputs last. */
  units: Int8Array<ArrayBuffer>[][];
  /** The large map: one plane, or one a class. */
  large: Int8Array<ArrayBuffer>[];
  /** What the large map is made of, not squashed to bytes: logits, a prediction, or what the unit gives. */
  heights: Float32Array<ArrayBuffer>[];
  /** One map a run, where there are several. */
  runs: Int8Array<ArrayBuffer>[][];
  /** Loss on training and test points of every run, at the epochs that one can go back to. */
  curve: { epochs: number[]; train: number[][]; test: number[][] };
  /** Which of those epochs is shown now; −1 between two of them. */
  at: number;
  /** Whether weights were set by hand or from a file, so that the seed alone does not lead here. */
  isEdited: boolean;
  /** A loss that is no number ends training. */
  isLost: boolean;
}

/** The playground without a page: data, networks, training, history. Knows neither clock nor worker. */
export class Session {
  readonly data: Data;
  readonly spec: NetworkSpec;
  readonly runs: readonly Run[];
  readonly history: History;
  isLost = false;
  isEdited = false;
  #options: UpdateOptions = { learningRate: 0 };
  #batch = 1;
  readonly #points = {
    unit: gridPoints(mapSizes.unit),
    large: gridPoints(mapSizes.large),
    run: gridPoints(mapSizes.run),
  };

  constructor(state: PlaygroundState) {
    this.data = drawData(state);
    this.spec = specOf(state, this.data);
    this.runs = Array.from({ length: state.runs }, (_, i) => new Run(this.spec, this.data, state.seed + i));
    this.history = new History(state.runs * this.size);
    this.configure(state);
    const { weights, epochs } = state;
    if (weights && weights.length === this.size) this.#restore(weights, epochs);
    this.#remember();
  }

  /** Parameters of one network. */
  get size(): number {
    return countParameters(sizesOf(this.spec));
  }

  get epoch(): number {
    const { epoch, seen } = this.runs[0]!.progress;
    // Rounded as a link rounds it, so that its goal is met exactly.
    return Number((epoch + seen / Math.max(1, this.data.train.labels.length)).toPrecision(6));
  }

  get updatesPerEpoch(): number {
    return Math.max(1, Math.ceil(this.data.train.labels.length / this.#batch));
  }

  get canTrain(): boolean {
    return this.data.train.labels.length > 0 && !this.isLost;
  }

  /** What may change while training goes on. */
  configure({ rate, penalty, strength, batch }: PlaygroundState): void {
    this.#options = {
      learningRate: rate,
      l1: penalty === 'l1' ? strength : 0,
      l2: penalty === 'l2' ? strength : 0,
    };
    this.#batch = batch;
    for (const run of this.runs) run.batch = batch;
  }

  /** One update of every run. */
  update(): void {
    if (!this.canTrain) return;
    for (const run of this.runs) run.update(this.#options);
    if (this.history.isDue(this.runs[0]!.progress)) this.#remember();
  }

  /** To the end of this epoch. */
  finishEpoch(): void {
    const { epoch } = this.runs[0]!.progress;
    while (this.canTrain && this.runs[0]!.progress.epoch === epoch) this.update();
  }

  /** Nearer to a number of epochs: by a whole one as long as it is further away. */
  approach(epochs: number): void {
    if (epochs - this.epoch >= 1) this.finishEpoch();
    else this.update();
  }

  /** Back, or forward again, to a moment of the history: exactly as it was. */
  rewind(index: number): void {
    const moment = this.history.moments[index];
    if (!moment) return;
    this.isLost = false;
    this.runs.forEach((run, i) => {
      run.parameters = moment.parameters[i]!;
      run.progress = { ...moment.progress };
    });
  }

  /** Sets one parameter of one run by its place in the list of all. */
  setParameter(run: number, place: number, value: number): void {
    const { parameters } = this.runs[run]!;
    parameters[place] = value;
    this.runs[run]!.parameters = parameters;
    this.isEdited = true;
    this.#remember();
  }

  /** All parameters of the run in focus, from a file. */
  setParameters(run: number, parameters: Float32Array): void {
    this.runs[run]!.parameters = parameters;
    this.isEdited = true;
    this.#remember();
  }

  frame(focus: Focus): Frame {
    const now = this.#moment();
    const run = this.runs[Math.min(focus.run, this.runs.length - 1)]!;
    const { moments } = this.history;
    const { train, test } = run.scores();
    return {
      epoch: this.epoch,
      updates: now.progress.updates,
      train: [...now.train],
      test: [...now.test],
      found: { train: train.found, test: test.found },
      parameters: run.parameters,
      units: unitMaps(run.layers, this.spec, this.#points.unit),
      ...largeMap(run.layers, this.spec, this.#points.large, focus.unit),
      runs: this.runs.length > 1 ? this.runs.map(({ layers }) => outputMaps(layers, this.spec, this.#points.run)) : [],
      curve: {
        epochs: moments.map(({ progress }) => this.#epochOf(progress)),
        train: this.runs.map((_, i) => moments.map((moment) => moment.train[i]!)),
        test: this.runs.map((_, i) => moments.map((moment) => moment.test[i]!)),
      },
      at: moments.findIndex(({ progress }) => progress.updates === now.progress.updates),
      isEdited: this.isEdited,
      isLost: this.isLost,
    };
  }

  dispose(): void {
    for (const run of this.runs) run.dispose();
  }

  #restore(weights: Float32Array, epochs: number): void {
    this.runs[0]!.parameters = weights;
    this.isEdited = true;
    const epoch = Math.floor(epochs);
    const seen = Math.round((epochs - epoch) * this.data.train.labels.length);
    const updates = Math.round(epochs * this.updatesPerEpoch);
    for (const run of this.runs) run.progress = { epoch, seen, updates };
  }

  #epochOf({ epoch, seen }: { epoch: number; seen: number }): number {
    return epoch + seen / Math.max(1, this.data.train.labels.length);
  }

  #moment(): Moment {
    const scores = this.runs.map((run) => run.scores());
    return {
      progress: { ...this.runs[0]!.progress },
      parameters: this.runs.map(({ parameters }) => parameters),
      train: scores.map(({ train }) => train.loss),
      test: scores.map(({ test }) => test.loss),
    };
  }

  #remember(): void {
    const moment = this.#moment();
    this.history.add(moment);
    this.isLost = this.data.train.labels.length > 0 && !moment.train.every(Number.isFinite);
  }
}
