import { createRandom, scope, toPyTorch } from '#engine';
import { writeSafetensors } from '#engine/weights/index.ts';
import { type Alphabet, alphabetOf, decode, encode } from '#networks/characters/alphabet.ts';
import { type Snapshot, TextRun } from '#networks/characters/train.ts';
import {
  type Facts,
  frequencyLoss,
  type Measure,
  type Moment,
  nextMilestone,
  type Picture,
  type Writing,
} from './model.ts';
import type { CharState } from './scene.ts';

/** Measures lie so much further on than those before, for they are drawn over a logarithmic axis. */
const growth = 1.12;
const seed = 22;
const writtenAtMoment = 120;
const writtenNow = 320;

/** One network learning one text, with its measures, and the moments that it can be put back to. */
export class Session {
  readonly #alphabet: Alphabet;
  readonly #facts: Facts;
  readonly #run: TextRun;
  readonly #heldOutCount: number;
  readonly #cell: CharState['cell'];
  readonly #snapshots = new Map<number, Snapshot>();
  #measures: Measure[] = [];
  #moments: Moment[] = [];
  #losses: number[] = [];
  #nextMeasure = 0;
  /** The last moment that is there only because training paused. */
  #pause: number | null = null;
  /** The loss, and the weights with it, are no longer numbers. */
  #isLost = false;
  #writing: Writing;

  constructor(text: string, state: CharState) {
    const { cell, hidden } = state;
    this.#alphabet = alphabetOf(text);
    const { symbols } = this.#alphabet;
    const numbers = encode(text, this.#alphabet);
    this.#run = new TextRun(numbers, { cell, hidden, symbols: symbols.length }, seed);
    this.#cell = cell;
    const learned = Math.ceil(0.9 * numbers.length);
    this.#heldOutCount = numbers.length - learned;
    const measured = this.#heldOutCount > 0 ? numbers.subarray(learned) : numbers;
    const baseline = frequencyLoss(numbers.subarray(0, learned), measured, symbols.length);
    this.#facts = { characters: numbers.length, symbols, baseline };
    this.#measure();
    this.#keep(state);
    this.#writing = this.#write(state, writtenNow, 0);
  }

  get seen(): number {
    return this.#run.seen;
  }

  /** One update. At 1,000, 2,000, 5,000, … characters the network writes, and can be put back to that moment. */
  train(state: CharState): void {
    this.#forgetWhatIsAhead();
    const milestone = nextMilestone(this.#run.seen);
    const { loss } = this.#run.update({ learningRate: state.rate, steps: state.steps, clip: state.clip });
    if (!Number.isFinite(loss)) throw this.#lost();
    this.#losses.push(loss);
    const isMilestone = this.#run.seen >= milestone;
    if (isMilestone || this.#run.seen >= this.#nextMeasure) this.#measure();
    if (isMilestone) this.#keep(state);
  }

  /** Measures and keeps where it stands, if that has not been done. Of such moments, the last one stays, and the `wanted`. */
  rest(state: CharState, wanted?: number): void {
    if (this.#isLost) return;
    if (this.#losses.length > 0) this.#measure();
    if (this.#snapshots.has(this.seen)) return;
    this.#keep(state);
    if (this.#pause !== null && this.#pause !== wanted) this.#drop(this.#pause);
    this.#pause = this.seen;
  }

  /** Back to, or forward to, a moment; what came after it stays to be returned to until training goes on. */
  goTo(seen: number, state: CharState): void {
    const snapshot = this.#snapshots.get(seen);
    if (!snapshot) throw new RangeError(`session: no moment at ${seen} characters; take one that is shown`);
    this.rest(state, seen);
    this.#run.restore(snapshot);
    this.#losses = [];
    this.#isLost = false;
  }

  picture(state: CharState, draw = 0): Picture {
    // What is no number can't write; what it wrote last stays.
    if (!this.#isLost) this.#writing = this.#write(state, writtenNow, draw);
    return {
      seen: this.seen,
      facts: this.#facts,
      measures: this.#measures,
      moments: this.#moments,
      writing: this.#writing,
    };
  }

  /** The weights as PyTorch names and lays them out, with the symbols and the sizes in the metadata. */
  save(state: CharState): Uint8Array<ArrayBuffer> {
    const last = this.#measures.findLast(({ seen }) => seen <= this.seen);
    const metadata = {
      cell: this.#cell,
      hidden: String(state.hidden),
      symbols: JSON.stringify(this.#alphabet.symbols),
      charactersSeen: String(this.seen),
      heldOutLoss: String(last?.heldOut ?? Number.NaN),
      library: 'Descent',
    };
    return scope(() => writeSafetensors(toPyTorch(this.#run.network), metadata) as Uint8Array<ArrayBuffer>);
  }

  dispose(): void {
    this.#run.dispose();
  }

  #write({ prompt, temperature }: CharState, count: number, draw: number): Writing {
    const given = encode(prompt, this.#alphabet);
    // With nothing to go on from, it begins as after a line's end, or after the most frequent character.
    const start = given.length > 0 ? given : Int32Array.of(Math.max(0, this.#alphabet.symbols.indexOf('\n')));
    try {
      const { logits, drawn } = this.#run.continue(start, count, temperature, createRandom(seed + draw));
      return { prompt: decode(given, this.#alphabet), text: decode(drawn, this.#alphabet), logits: Array.from(logits) };
    } catch {
      throw this.#lost();
    }
  }

  #lost(): RangeError {
    this.#isLost = true;
    return new RangeError(
      `The loss is no longer a number after ${this.seen.toLocaleString('en')} characters: go back to a moment before, ` +
        'and go on with a smaller learning rate or a shorter clip.',
    );
  }

  #measure(): void {
    const { seen } = this.#run;
    const heldOut = this.#run.heldOutLoss();
    const mean = this.#losses.reduce((sum, loss) => sum + loss, 0) / this.#losses.length;
    this.#measures = [...this.#measures, { seen, train: mean, heldOut }];
    this.#losses = [];
    this.#nextMeasure = Math.max(growth * seen, seen + this.#heldOutCount / 2);
  }

  /** A moment of where it stands; the measure has just been taken. */
  #keep(state: CharState): void {
    const measure = this.#measures.findLast(({ seen }) => seen <= this.seen)!;
    const { text } = this.#write(state, writtenAtMoment, 0);
    const moment = { ...measure, seen: this.seen, written: text, temperature: state.temperature };
    this.#snapshots.set(this.seen, this.#run.snapshot());
    this.#moments = [...this.#moments, moment].sort((a, b) => a.seen - b.seen);
  }

  #forgetWhatIsAhead(): void {
    const { seen } = this.#run;
    const last = this.#measures.at(-1)!;
    if (last.seen <= seen) return;
    this.#measures = this.#measures.filter((measure) => measure.seen <= seen);
    for (const moment of this.#moments) if (moment.seen > seen) this.#drop(moment.seen);
    this.#nextMeasure = Math.max(growth * seen, seen + this.#heldOutCount / 2);
  }

  #drop(seen: number): void {
    this.#snapshots.delete(seen);
    this.#moments = this.#moments.filter((moment) => moment.seen !== seen);
  }
}
