import { describe, expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import {
  add,
  binaryCrossEntropyWithLogits,
  createRandom,
  GRUCell,
  LSTM,
  LSTMCell,
  mul,
  scope,
  slice,
  sum,
  type Tensor,
  tensor,
  transpose,
} from '#engine';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';
import numbers from '../../content/chapters/lstm/numbers.ts';

const random = createRandom(1);
type Matrix = number[][];

interface Weights {
  weightIh: Matrix;
  weightHh: Matrix;
  bias: number[];
}

/** The engine has (inputs, rows), the exercises have PyTorch’s (rows, inputs). */
const turned = (rows: Matrix) => transpose(tensor(rows));

const cellOf = ({ weightIh, weightHh, bias }: Weights, { length } = weightHh[0]!) =>
  Object.assign(new LSTMCell(weightIh[0]!.length, length, { random }), {
    weightIh: turned(weightIh),
    weightHh: turned(weightHh),
    bias: tensor(bias),
  });

/** What the engine’s layers, and its tape, answer to the same question. */
const engine: Record<string, (...args: never[]) => unknown> = {
  lstmStep(input: number[], hidden: number[], cell: number[], weights: Weights) {
    const [h, c] = cellOf(weights).forward(tensor([input]), [tensor([hidden]), tensor([cell])]);
    return { hidden: h!.toArray<Matrix>()[0], cell: c!.toArray<Matrix>()[0] };
  },
  lstmForward(inputs: Matrix, weights: Weights) {
    if (inputs.length === 0) return { hiddens: [], cells: [] };
    const hiddenSize = weights.weightHh[0]!.length;
    const layer = new LSTM(inputs[0]!.length, hiddenSize, { random });
    Object.assign(layer.cells[0]!, cellOf(weights));
    const hiddens = layer.forward(tensor([inputs])).output.toArray<number[][][]>()[0];
    const cells = inputs.map((_, t) => layer.forward(tensor([inputs.slice(0, t + 1)])).state[1]!.toArray<Matrix>()[0]);
    return { hiddens, cells };
  },
  gruStep(
    input: number[],
    hidden: number[],
    weights: { weightIh: Matrix; weightHh: Matrix; biasIh: number[]; biasHh: number[] },
  ) {
    const size = hidden.length;
    const cell = Object.assign(new GRUCell(input.length, size, { random }), {
      weightIh: turned(weights.weightIh),
      weightHh: turned(weights.weightHh),
      // The gates’ two biases in one; the candidate’s second one apart.
      bias: tensor(weights.biasIh.map((b, row) => (row < 2 * size ? b + weights.biasHh[row]! : b))),
      candidateBias: tensor(weights.biasHh.slice(2 * size)),
    });
    return cell.forward(tensor([input]), [tensor([hidden])])[0]!.toArray<Matrix>()[0];
  },
  sentenceGradients(
    network: Weights & { outputWeights: number[]; outputBias: number },
    sentence: number[],
    label: number,
  ) {
    const leaf = (data: number | number[] | Matrix) => tensor(data, { requiresGrad: true });
    const parameters = {
      weightIh: leaf(network.weightIh),
      weightHh: leaf(network.weightHh),
      bias: leaf(network.bias),
      outputWeights: leaf(network.outputWeights),
      outputBias: leaf(network.outputBias),
    };
    const cell = Object.assign(cellOf(network), {
      weightIh: transpose(parameters.weightIh),
      weightHh: transpose(parameters.weightHh),
      bias: parameters.bias,
    });
    let state: readonly Tensor[] = [0, 0].map(() => tensor([network.outputWeights.map(() => 0)]));
    for (const word of sentence) {
      const oneHot = network.weightIh[0]!.map((_, w) => Number(w === word));
      state = cell.forward(tensor([oneHot]), state);
    }
    const logit = add(sum(mul(slice(state[0]!, [0]), parameters.outputWeights)), parameters.outputBias);
    binaryCrossEntropyWithLogits(logit, tensor(label)).backward();
    return Object.fromEntries(Object.entries(parameters).map(([name, { grad }]) => [name, grad!.toArray()]));
  },
};

test.for([
  ['lstmStep', 'lstmStep'],
  ['lstmForward', 'lstmForward'],
  ['gruStep', 'gruStep'],
  ['trainAgreement', 'sentenceGradients'],
] as const)('the solution of %s agrees with the engine', async ([name, call]) => {
  const exercise = await loadExercise('lstm', name);
  for (const seed of [exercise.seed, 1, 2])
    for (const one of makeAnswerKey({ ...exercise, mistakes: [] }, seed).cases) {
      if (one.training) continue;
      const answer = scope(() => engine[call]!(...(one.args as never[]))) as Plain;
      expect(compare(one.expected, answer, { absolute: 1e-5, relative: 1e-4 }), one.group).toMatchObject({
        matches: true,
      });
    }
});

describe('what the text says of its numbers', () => {
  const of = (name: keyof typeof numbers) =>
    Number(numbers[name].replaceAll('{,}', '').replace('−', '-').replace(' \\times 10^{', 'e').replace(/[{}]/g, ''));

  test('the parameters, by hand', () => {
    expect(of('countOurs')).toBe(4 * (200 * 300 + 200));
    expect(of('countTorch') - of('countOurs')).toBe(800);
  });

  test('an LSTM as it is started loses slopes as a plain network does; forget gates near 1 keep them', () => {
    expect(of('rnn50')).toBeLessThan(1e-12);
    expect(of('lstm50')).toBeLessThan(1e-9);
    const byBias = (['lstm50', 'lstmOne50', 'lstmTwo50', 'lstmFour50'] as const).map(of);
    expect(byBias).toEqual(byBias.toSorted((a, b) => a - b));
    expect(of('lstmTwo50')).toBeGreaterThan(0.02);
  });

  test('the LSTM agrees with up to three attractors, a plain network of as many units less often, also with luck', () => {
    for (const name of ['lstmRight0', 'lstmRight1', 'lstmRight2', 'lstmRight3', 'lstmLow3'] as const)
      expect(of(name)).toBeGreaterThan(95);
    expect(of('rnnHigh3')).toBeLessThan(of('lstmLow3'));
    expect(of('rnnRight6')).toBeLessThan(50);
  });

  test('the engine’s slopes agree with differences', () => {
    for (const name of ['checkCell', 'checkKernel'] as const) expect(of(name)).toBeLessThan(2e-3);
  });
});
