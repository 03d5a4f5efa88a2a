import {
  Adam,
  argmax,
  clipGradientNorm,
  createRandom,
  crossEntropy,
  dispose,
  GRU,
  Linear,
  LSTM,
  noGrad,
  type Random,
  RNN,
  scope,
  type Tensor,
  tensor,
} from '#engine';
import { type Examples, recall } from '#engine/data/index.ts';
import type { CellName } from './model.ts';
import type { RaceSettings } from './scene.ts';

const symbols = 4;
const batchSize = 32;
const unseenCount = 200;
const layers = { RNN, GRU, LSTM };

/** One network that learns to recall the first symbol after one delay. Its sequences are new at every update. */
export class Runner {
  readonly #random: Random;
  readonly #settings: RaceSettings;
  readonly #delay: number;
  readonly #layer: RNN | GRU | LSTM;
  readonly #head: Linear;
  readonly #optimizer: Adam;
  readonly #unseen: Examples;
  #updates = 0;

  constructor(cell: CellName, delay: number, seed: number, settings: RaceSettings) {
    const random = createRandom(seed).fork(`${cell}/${delay}`);
    this.#random = random;
    this.#settings = settings;
    this.#delay = delay;
    this.#layer = new layers[cell](symbols + 1, settings.hidden, { random });
    this.#head = new Linear(settings.hidden, symbols, { random: random.fork('head') });
    this.#leanToKeep(cell);
    this.#optimizer = new Adam(this.parameters, { learningRate: settings.learningRate });
    this.#unseen = recall(unseenCount, delay, random.fork('unseen'), { symbols });
  }

  get parameters(): Tensor[] {
    return [...this.#layer.parameters(), ...this.#head.parameters()];
  }

  update(): void {
    const { inputs, shape, labels } = recall(batchSize, this.#delay, this.#random.fork(`batch/${this.#updates++}`), {
      symbols,
    });
    scope(() => {
      this.#optimizer.zeroGrad();
      crossEntropy(this.#logits(tensor(inputs, { shape })), labels).backward();
      if (this.#settings.clip > 0) clipGradientNorm(this.parameters, this.#settings.clip);
      this.#optimizer.step();
    });
  }

  /** Share of the unseen sequences whose first symbol it says; 1 in 4 by chance. */
  accuracy(): number {
    const { inputs, shape, labels } = this.#unseen;
    const said = scope(() =>
      noGrad(() => argmax(this.#logits(tensor(inputs, { shape })), { axis: -1 }).toArray<number[]>()),
    );
    return said.filter((symbol, i) => symbol === labels[i]).length / labels.length;
  }

  dispose(): void {
    dispose(this.parameters);
    dispose(this.#optimizer.state);
  }

  #logits(x: Tensor): Tensor {
    return this.#head.forward(this.#layer.forward(x).state[0]!);
  }

  /**
   * Opens the gates that keep by a bias at the start (Jozefowicz et al. 2015), and shuts those that write by the same
   * (Tallec and Ollivier 2018). In a GRU one gate is both; an RNN has none.
   */
  #leanToKeep(cell: CellName): void {
    const { hidden, keep } = this.#settings;
    const { bias } = this.#layer.cells[0]!;
    const addTo = (gate: number, amount: number) => {
      for (let unit = gate * hidden; unit < (gate + 1) * hidden; unit++) bias.data[unit]! += amount;
    };
    if (cell === 'GRU') addTo(1, keep);
    if (cell === 'LSTM') {
      addTo(0, -keep);
      addTo(1, keep);
    }
  }
}
