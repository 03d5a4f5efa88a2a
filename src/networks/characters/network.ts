import {
  Embedding,
  GRU,
  Linear,
  LSTM,
  Module,
  type Random,
  RNN,
  reshape,
  slice,
  stack,
  type Tensor,
  tensor,
} from '#engine';
import type { Recurrent } from '#engine/layers/recurrent.ts';
import { lstmFrom } from '#engine/operations/lstm.ts';

export const cells = ['rnn', 'gru', 'lstm'] as const;
export type CellKind = (typeof cells)[number];

/** Which network reads the text. */
export interface NetworkSpec {
  cell: CellKind;
  /** Units of the hidden state. */
  hidden: number;
  /** How many different symbols there are. */
  symbols: number;
}

/** Numbers that stand for one symbol on its way in. */
const features = 32;
const layers = { rnn: RNN, gru: GRU, lstm: LSTM };

/**
 * Reads symbols and says after each what may come next: a vector looked up for the symbol, one recurrent layer, and a
 * logit for every symbol. Its tensors are called as in a PyTorch module with `embedding`, `recurrent` and `output`.
 */
export class CharNetwork extends Module {
  readonly embedding: Embedding;
  readonly recurrent: Recurrent;
  readonly output: Linear;

  constructor({ cell, hidden, symbols }: NetworkSpec, random: Random) {
    super();
    const width = Math.min(features, symbols);
    this.embedding = new Embedding(symbols, width, { random: random.fork('embedding') });
    this.recurrent = new layers[cell](width, hidden, { random: random.fork('recurrent') });
    this.output = new Linear(hidden, symbols, { random: random.fork('output') });
  }

  /** How many tensors the state is: 1, or 2 for an LSTM. */
  get remembers(): number {
    return this.recurrent.cells[0]!.remembers;
  }

  /**
   * Symbols in order of time (steps · batch) from a state, each of it (batch, hidden), give the logits
   * (steps · batch, symbols) of what comes after each, and the state after the last.
   */
  forward(symbols: Int32Array, state: readonly Tensor[]): { logits: Tensor; state: readonly Tensor[] } {
    const cell = this.recurrent.cells[0]!;
    const [batch, hidden] = state[0]!.shape as [number, number];
    const steps = symbols.length / batch;
    if (this.recurrent instanceof LSTM) {
      const x = this.embedding.forward(tensor(symbols, { dtype: 'int32', shape: [steps, batch] }));
      const run = lstmFrom(x, cell.weightIh, cell.weightHh, cell.bias, [state[0]!, state[1]!]);
      return {
        logits: this.output.forward(reshape(run.hidden, [steps * batch, hidden])),
        state: [slice(run.hidden, [-1]), run.memory],
      };
    }
    const outputs: Tensor[] = [];
    let now = state;
    for (let step = 0; step < steps; step++) {
      const here = symbols.subarray(step * batch, (step + 1) * batch);
      now = cell.forward(this.embedding.forward(tensor(here, { dtype: 'int32' })), now);
      outputs.push(now[0]!);
    }
    return { logits: this.output.forward(reshape(stack(outputs), [steps * batch, hidden])), state: now };
  }
}
