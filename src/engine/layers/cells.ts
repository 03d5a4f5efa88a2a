import { uniform } from '../initializers.ts';
import { sigmoid, tanh } from '../operations/activations.ts';
import { add, mul, sub } from '../operations/arithmetic.ts';
import { linear } from '../operations/linear.ts';
import { slice } from '../operations/slice.ts';
import type { Random } from '../random.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { parameter, requireRandom, requireSizes } from './parameter.ts';

/**
 * What a recurrent network remembers from step to step, each (batch, hidden): the output h first, an LSTM's c second.
 * To hand it on past the end of a scope, `keep` each.
 */
export type State = readonly Tensor[];

/**
 * One time step of a recurrent network: x (batch, inputs) and the state before give the state after. As in PyTorch all
 * weights start uniform in ±1/√hidden. `weightIh` is (inputs, gates · hidden) and `weightHh` (hidden, gates · hidden),
 * the transposes of PyTorch's weight_ih and weight_hh. There is one bias, as in the formulas; PyTorch has two, which
 * only ever occur as a sum.
 *
 * @shape x (batch, inputs), each of the state (batch, hidden); the new state likewise
 * @throws if a size is no whole number from 1, or there is no `random`
 */
export abstract class Cell extends Module {
  readonly inputs: number;
  readonly hidden: number;
  readonly weightIh: Tensor;
  readonly weightHh: Tensor;
  readonly bias: Tensor;
  /** How many tensors the state is. */
  abstract readonly remembers: number;

  constructor(name: string, gates: number, inputs: number, hidden: number, random: Random) {
    super();
    requireSizes(name, [inputs, hidden]);
    requireRandom(name, random);
    const draw = (...shape: number[]) => parameter(uniform(shape, random, 1 / Math.sqrt(hidden)));
    this.inputs = inputs;
    this.hidden = hidden;
    this.weightIh = draw(inputs, gates * hidden);
    this.weightHh = draw(hidden, gates * hidden);
    this.bias = draw(gates * hidden);
  }

  abstract forward(x: Tensor, state: State): State;

  /** Number `gate` of the blocks of `hidden` columns. */
  protected gate(gates: Tensor, gate: number): Tensor {
    return slice(gates, [null, [gate * this.hidden, (gate + 1) * this.hidden]]);
  }
}

/**
 * Elman's cell (1990): h' = tanh(x W_ih + h W_hh + b).
 *
 * @shape x (batch, inputs), h (batch, hidden); gives [h] (batch, hidden)
 * @throws if a size is no whole number from 1, there is no `random`, or x or h does not fit
 * @see torch.nn.RNNCell
 */
export class RNNCell extends Cell {
  readonly remembers = 1;

  constructor(inputs: number, hidden: number, { random }: { random: Random }) {
    super('RNN', 1, inputs, hidden, random);
  }

  forward(x: Tensor, [h]: State): State {
    return [tanh(add(linear(x, this.weightIh, this.bias), linear(h!, this.weightHh)))];
  }
}

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997; forget gate by Gers, Schmidhuber and Cummins 2000). Four
 * blocks of x W_ih + h W_hh + b, in PyTorch's order:
 *
 * - i = σ(…) how much of the candidate is written, f = σ(…) how much of the memory is kept,
 * - g = tanh(…) the candidate, o = σ(…) how much of the memory is shown,
 *
 * make c' = f c + i g and h' = o tanh c'. Where f is 1, memory and gradient pass unchanged.
 *
 * @shape x (batch, inputs), h and c (batch, hidden); gives [h, c]
 * @throws if a size is no whole number from 1, there is no `random`, or x or the state does not fit
 * @see torch.nn.LSTMCell
 */
export class LSTMCell extends Cell {
  readonly remembers = 2;

  constructor(inputs: number, hidden: number, { random }: { random: Random }) {
    super('LSTM', 4, inputs, hidden, random);
  }

  forward(x: Tensor, [h, c]: State): State {
    const gates = add(linear(x, this.weightIh, this.bias), linear(h!, this.weightHh));
    const input = sigmoid(this.gate(gates, 0));
    const forget = sigmoid(this.gate(gates, 1));
    const candidate = tanh(this.gate(gates, 2));
    const output = sigmoid(this.gate(gates, 3));
    const memory = add(mul(forget, c!), mul(input, candidate));
    return [mul(output, tanh(memory)), memory];
  }
}

/**
 * Gated recurrent unit (Cho et al. 2014), in PyTorch's form. Of the blocks of x W_ih + b and of h W_hh come
 *
 * - r = σ(…) how much of the past the candidate sees, z = σ(…) how much of the past stays,
 * - n = tanh(x W_n + b_n + r (h U_n + u)) the candidate, where u is `candidateBias`, the last third of PyTorch's bias_hh,
 *
 * and h' = (1 − z) n + z h.
 *
 * @shape x (batch, inputs), h (batch, hidden); gives [h] (batch, hidden)
 * @throws if a size is no whole number from 1, there is no `random`, or x or h does not fit
 * @see torch.nn.GRUCell
 */
export class GRUCell extends Cell {
  readonly remembers = 1;
  readonly candidateBias: Tensor;

  constructor(inputs: number, hidden: number, { random }: { random: Random }) {
    super('GRU', 3, inputs, hidden, random);
    this.candidateBias = parameter(uniform([hidden], random, 1 / Math.sqrt(hidden)));
  }

  forward(x: Tensor, [h]: State): State {
    const fromX = linear(x, this.weightIh, this.bias);
    const fromH = linear(h!, this.weightHh);
    const reset = sigmoid(add(this.gate(fromX, 0), this.gate(fromH, 0)));
    const update = sigmoid(add(this.gate(fromX, 1), this.gate(fromH, 1)));
    const past = add(this.gate(fromH, 2), this.candidateBias);
    const candidate = tanh(add(this.gate(fromX, 2), mul(reset, past)));
    return [add(mul(sub(1, update), candidate), mul(update, h!))];
  }
}
