import { tensor, zeros } from '../create.ts';
import { requireFloat } from '../operations/checks.ts';
import { concat, stack } from '../operations/concat.ts';
import { embedding } from '../operations/embedding.ts';
import { lstmFrom } from '../operations/lstm.ts';
import { reshape } from '../operations/reshape.ts';
import { slice } from '../operations/slice.ts';
import { transpose } from '../operations/transpose.ts';
import type { Random } from '../random.ts';
import { formatShape, isSameShape } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { type Cell, GRUCell, LSTMCell, RNNCell, type State } from './cells.ts';
import { Module } from './module.ts';

/** What a recurrent layer takes beside its sizes. */
export interface RecurrentOptions {
  /** Where the first weights are drawn from; see `WeightOptions`. */
  random: Random;
  /** A second cell reads from the end to the beginning, and each step's output is both of theirs. */
  bidirectional?: boolean;
}

/**
 * Runs a cell over time with the same weights at every step: x (batch, time, inputs) gives `output` (batch, time,
 * hidden), the h of every step, and `state`, that after the last step. PyTorch's layers do so with batch_first. Two-way
 * (Schuster and Paliwal 1997), the output is (batch, time, 2 · hidden), and `state` has that of the cell from the
 * beginning first. Tensors are named as PyTorch's: `weight_ih_l0`, `weight_hh_l0_reverse`.
 */
export abstract class Recurrent extends Module {
  readonly cells: readonly Cell[];
  readonly #name: string;

  constructor(name: string, makeCell: (random: Random) => Cell, { random, bidirectional = false }: RecurrentOptions) {
    super();
    this.#name = name;
    this.cells = bidirectional ? [makeCell(random), makeCell(random)] : [makeCell(random)];
  }

  /** @throws if x has no steps or other inputs than the cells, or the state is not of its batch */
  forward(x: Tensor, state?: State): { output: Tensor; state: State } {
    this.#requireSequences(x);
    const before = state ?? this.cells.flatMap((cell) => startOf(cell, x.shape[0]!));
    this.#requireState(x, before);
    const runs = this.cells.map((cell, index) => {
      const own = before.slice(index * cell.remembers, (index + 1) * cell.remembers);
      return this.run(cell, x, own, index === 1);
    });
    const outputs = runs.map(({ output }) => output);
    return {
      output: outputs.length === 1 ? outputs[0]! : concat(outputs, -1),
      state: runs.flatMap((one) => one.state),
    };
  }

  /** One cell over all steps, from the end to the beginning if asked. */
  protected run(cell: Cell, x: Tensor, start: State, fromEnd: boolean): { output: Tensor; state: State } {
    const steps = x.shape[1]!;
    const outputs: Tensor[] = [];
    let state = start;
    for (let step = 0; step < steps; step++) {
      const time = fromEnd ? steps - 1 - step : step;
      state = cell.forward(slice(x, [null, time]), state);
      outputs[time] = state[0]!;
    }
    return { output: stack(outputs, 1), state };
  }

  override parts(): [string, Tensor][] {
    return this.cells.flatMap((cell, index) =>
      [...cell.namedTensors()].map(([name, one]): [string, Tensor] => [`${name}_l0${index ? '_reverse' : ''}`, one]),
    );
  }

  #requireSequences(x: Tensor): void {
    requireFloat(this.#name, x);
    const { inputs } = this.cells[0]!;
    if (x.shape.length === 3 && x.shape[1]! > 0 && x.shape[2] === inputs) return;
    throw new RangeError(
      `${this.#name}: x ${formatShape(x.shape)} does not fit; it must be (batch, time, ${inputs}), with a step or more`,
    );
  }

  #requireState(x: Tensor, state: State): void {
    if (!Array.isArray(state)) {
      throw new TypeError(`${this.#name}: state is not a list: ${state}; give what forward returned, such as [h]`);
    }
    const expected = [x.shape[0]!, this.cells[0]!.hidden];
    const count = this.cells.reduce((total, { remembers }) => total + remembers, 0);
    if (state.length === count && state.every(({ shape }) => isSameShape(shape, expected))) return;
    const shapes = `[${state.map(({ shape }) => formatShape(shape)).join(', ')}]`;
    throw new RangeError(
      `${this.#name}: state ${shapes} does not fit x ${formatShape(x.shape)}; ` +
        `it must be ${count} of ${formatShape(expected)}, or left out to start from zeros`,
    );
  }
}

/** The state before the first step: nothing is remembered. */
const startOf = (cell: Cell, batch: number): State =>
  Array.from({ length: cell.remembers }, () => zeros([batch, cell.hidden]));

/**
 * The simple recurrent network, of `RNNCell`: the state is [h].
 *
 * @shape x (batch, steps, inputs) gives (batch, steps, hidden), or 2 · hidden with `bidirectional`; each of the state
 * (batch, hidden)
 * @throws if a size is no whole number from 1, there is no `random`, x has no steps or other inputs, or the state does
 * not fit
 * @see torch.nn.RNN
 */
export class RNN extends Recurrent {
  constructor(inputs: number, hidden: number, options: RecurrentOptions) {
    super('RNN', (random) => new RNNCell(inputs, hidden, { random }), options);
  }
}

/** Exchanges the axes of batch and time. */
const timeFirst = (x: Tensor): Tensor => transpose(x, [1, 0, 2]);

/** The entries along the first axis from the last to the first. */
function backwards(x: Tensor): Tensor {
  const count = x.shape[0]!;
  const fromLast = tensor(Int32Array.from({ length: count }, (_, index) => count - 1 - index));
  return reshape(embedding(reshape(x, [count, x.size / count]), fromLast), x.shape);
}

/**
 * Long short-term memory, of `LSTMCell`, over all steps in one operation: the state is [h, c].
 *
 * @shape x (batch, steps, inputs) gives (batch, steps, hidden), or 2 · hidden with `bidirectional`; each of the state
 * (batch, hidden)
 * @throws if a size is no whole number from 1, there is no `random`, x has no steps or other inputs, or the state does
 * not fit
 * @see torch.nn.LSTM
 */
export class LSTM extends Recurrent {
  constructor(inputs: number, hidden: number, options: RecurrentOptions) {
    super('LSTM', (random) => new LSTMCell(inputs, hidden, { random }), options);
  }

  /** All steps in one operation. */
  protected override run(cell: Cell, x: Tensor, start: State, fromEnd: boolean): { output: Tensor; state: State } {
    const inOrder = (one: Tensor) => (fromEnd ? backwards(one) : one);
    const [weightIh, weightHh, bias] = [cell.weightIh, cell.weightHh, cell.bias];
    const { hidden, memory } = lstmFrom(inOrder(timeFirst(x)), weightIh, weightHh, bias, [start[0]!, start[1]!]);
    return { output: timeFirst(inOrder(hidden)), state: [slice(hidden, [-1]), memory] };
  }
}

/**
 * Gated recurrent units, of `GRUCell`: the state is [h].
 *
 * @shape x (batch, steps, inputs) gives (batch, steps, hidden), or 2 · hidden with `bidirectional`; each of the state
 * (batch, hidden)
 * @throws if a size is no whole number from 1, there is no `random`, x has no steps or other inputs, or the state does
 * not fit
 * @see torch.nn.GRU
 */
export class GRU extends Recurrent {
  constructor(inputs: number, hidden: number, options: RecurrentOptions) {
    super('GRU', (random) => new GRUCell(inputs, hidden, { random }), options);
  }
}
