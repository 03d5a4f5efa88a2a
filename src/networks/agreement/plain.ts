import type { Tensor } from '#engine';
import type { Kind } from './network.ts';

/** A recurrent layer in plain lists, in PyTorch's layout: a row for each unit, or an LSTM's four times as many, i, f, g, o. */
export interface LayerWeights {
  /** (units or 4 · units, features) */
  weightIh: number[][];
  /** (units or 4 · units, units) */
  weightHh: number[][];
  /** (units or 4 · units), both of PyTorch's added */
  bias: number[];
}

/** One of the networks in plain lists: for pages, which then need no kernels, and for code of a reader's own. */
export interface PlainNetwork {
  kind: Kind;
  /** A row for each word of the vocabulary, and the last for all others. */
  embedding: number[][];
  layer: LayerWeights;
  /** From the units to the logit. */
  output: number[];
  outputBias: number;
}

/** An LSTM's gates and candidate after a word, each (units). */
export interface Gates {
  update: number[];
  forget: number[];
  candidate: number[];
  output: number[];
}

/** What goes on in a network word by word. */
export interface Trace {
  /** (words, units) each; a plain network has no cells and no gates. */
  hiddens: number[][];
  cells: number[][];
  gates: Gates[];
  /** That the next verb is plural, after each word. */
  plural: number[];
}

/** One of the networks of a file. */
export function plainNetwork(tensors: ReadonlyMap<string, Tensor>, kind: Kind): PlainNetwork {
  const read = <T>(name: string): T => {
    const found = tensors.get(`${kind}.${name}`);
    if (!found)
      throw new RangeError(`plainNetwork: no ${kind}.${name} in the file; was it written for another network?`);
    return found.toArray() as T;
  };
  const bias = read<number[]>('recurrent.bias_ih_l0');
  const second = read<number[]>('recurrent.bias_hh_l0');
  return {
    kind,
    embedding: read('embedding.weight'),
    layer: {
      weightIh: read('recurrent.weight_ih_l0'),
      weightHh: read('recurrent.weight_hh_l0'),
      bias: bias.map((one, i) => one + second[i]!),
    },
    output: read<number[][]>('output.weight')[0]!,
    outputBias: read<number[]>('output.bias')[0]!,
  };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const dot = (row: readonly number[], values: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i]! * values[i]!;
  return sum;
};

/** W_ih x + W_hh h + b, before any activation. */
const weigh = ({ weightIh, weightHh, bias }: LayerWeights, input: readonly number[], hidden: readonly number[]) =>
  bias.map((one, row) => one + dot(weightIh[row]!, input) + dot(weightHh[row]!, hidden));

/** An LSTM's gates from a word's embedding and the hidden state before it. */
export function gatesOf(layer: LayerWeights, input: readonly number[], hidden: readonly number[]): Gates {
  const sums = weigh(layer, input, hidden);
  const units = hidden.length;
  const block = (index: number) => sums.slice(index * units, (index + 1) * units);
  return {
    update: block(0).map(sigmoid),
    forget: block(1).map(sigmoid),
    candidate: block(2).map(Math.tanh),
    output: block(3).map(sigmoid),
  };
}

/** The probability that the next verb is plural, from a hidden state. */
export const pluralOf = ({ output, outputBias }: PlainNetwork, hidden: readonly number[]): number =>
  sigmoid(dot(output, hidden) + outputBias);

/**
 * All that a network computes on a sentence.
 *
 * @param words their numbers, as `wordNumbers` gives them
 * @param silenced a unit that is held at 0 after every word
 */
export function trace(network: PlainNetwork, words: readonly number[], silenced = -1): Trace {
  const { kind, layer } = network;
  const all: Trace = { hiddens: [], cells: [], gates: [], plural: [] };
  let hidden = network.output.map(() => 0);
  let cell = hidden;
  for (const word of words) {
    const input = network.embedding[word]!;
    if (kind === 'rnn') {
      hidden = weigh(layer, input, hidden).map((sum, unit) => (unit === silenced ? 0 : Math.tanh(sum)));
    } else {
      const gates = gatesOf(layer, input, hidden);
      const { update, forget, candidate, output } = gates;
      const before = cell;
      cell = before.map((value, unit) =>
        unit === silenced ? 0 : forget[unit]! * value + update[unit]! * candidate[unit]!,
      );
      hidden = cell.map((value, unit) => output[unit]! * Math.tanh(value));
      all.gates.push(gates);
      all.cells.push(cell);
    }
    all.hiddens.push(hidden);
    all.plural.push(pluralOf(network, hidden));
  }
  return all;
}
