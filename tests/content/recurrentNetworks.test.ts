import { describe, expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import {
  add,
  clipGradientNorm,
  createRandom,
  mul,
  RNN,
  reshape,
  scope,
  slice,
  sum,
  type Tensor,
  tanh,
  tensor,
  transpose,
} from '#engine';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';
import numbers from '../../content/chapters/recurrent-networks/numbers.ts';

type Matrix = number[][];

const turned = (matrix: Matrix) => transpose(tensor(matrix)).data;

/** The engine's own layer with the weights of an exercise, which lie as in PyTorch. */
function layerOf(weightIh: Matrix, weightHh: Matrix, bias: number[], bidirectional = false): RNN {
  const rnn = new RNN(weightIh[0]!.length, bias.length, { random: createRandom(1), bidirectional });
  for (const cell of rnn.cells) {
    cell.weightIh.data.set(turned(weightIh));
    cell.weightHh.data.set(turned(weightHh));
    cell.bias.data.set(bias);
  }
  return rnn;
}

const leaf = (data: number[] | Matrix, shape: number[]) =>
  tensor((data as Matrix).flat(), { shape, requiresGrad: true });
const plainOf = (one: Tensor) => one.toArray() as Plain;

/** What the engine answers to the same question. */
const engine: Record<string, (...args: never[]) => Plain> = {
  rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]) {
    const { output } = layerOf(weightIh, weightHh, bias).forward(tensor([[x]]), [tensor([h])]);
    return plainOf(reshape(output, [bias.length]));
  },
  rnnForward(x: Matrix, h0: number[], weightIh: Matrix, weightHh: Matrix, bias: number[], reverse: boolean) {
    const start = tensor([h0]);
    const { output } = layerOf(weightIh, weightHh, bias, true).forward(tensor([x]), [start, start]);
    const half = reverse ? [bias.length, 2 * bias.length] : [0, bias.length];
    return plainOf(slice(output, [0, null, half as [number, number]]));
  },
  rnnBackward(x: Matrix, h0: number[], states: Matrix, weightIh: Matrix, weightHh: Matrix, gradient: Matrix) {
    const [steps, inputs, hidden] = [x.length, weightIh[0]!.length, h0.length];
    const [input, start] = [leaf(x, [steps, inputs]), leaf(h0, [1, hidden])];
    const wIh = leaf(weightIh, [hidden, inputs]);
    const wHh = leaf(weightHh, [hidden, hidden]);
    const bias = leaf(
      h0.map(() => 0),
      [hidden],
    );
    let h: Tensor = start;
    const losses = gradient.map((row, t) => {
      const fromInput = slice(input, [[t, t + 1]]);
      const heard = add(sum(mul(fromInput, wIh), { axis: 1 }), sum(mul(h, wHh), { axis: 1 }));
      // As if the right bias were added: the slopes don’t depend on how the sums came about.
      const missing = states[t]!.map((state, i) => Math.atanh(state) - heard.data[i]!);
      h = reshape(tanh(add(add(heard, bias), tensor(missing))), [1, hidden]);
      return sum(mul(h, tensor([row])));
    });
    losses.reduce((total, one) => add(total, one)).backward();
    const gradients = { dWeightIh: wIh, dWeightHh: wHh, dBias: bias, dX: input };
    const slopes = Object.entries(gradients).map(([name, one]) => [name, plainOf(one.grad!)]);
    return { ...Object.fromEntries(slopes), dH0: plainOf(reshape(start.grad!, [hidden])) };
  },
  clipGradients(gradients: Record<string, number[]>, maxNorm: number) {
    const parameters = Object.values(gradients).map((list) => {
      const parameter = leaf(
        list.map(() => 0),
        [list.length],
      );
      sum(mul(parameter, tensor(list))).backward();
      return parameter;
    });
    const norm = clipGradientNorm(parameters, maxNorm);
    const names = Object.keys(gradients);
    return { norm, gradients: Object.fromEntries(parameters.map(({ grad }, i) => [names[i], plainOf(grad!)])) };
  },
};

test.for(Object.keys(engine))('the solution of %s agrees with the engine', async (name) => {
  const exercise = await loadExercise('recurrent-networks', name);
  for (const seed of [exercise.seed, 1, 2, 3])
    for (const { args, expected, group } of makeAnswerKey(exercise, seed).cases) {
      const answer = scope(() => engine[name]!(...(args as never[])));
      expect(compare(expected, answer, { absolute: 2e-5, relative: 5e-4 }), group).toMatchObject({ matches: true });
    }
});

test.for([
  ['rnnStep', 1],
  ['rnnForward', 2],
  ['rnnBackward', 1],
  ['clipGradients', 1],
] as const)('the prompt of %s gives the right numbers', async ([name, shown]) => {
  const exercise = await loadExercise('recurrent-networks', name);
  for (const { expected: answer } of makeAnswerKey(exercise, exercise.seed).cases.slice(0, shown))
    for (const { expected } of compare(answer, answer, { absolute: 0, relative: 0 }).differences)
      for (const number of expected) {
        const text = Number.isInteger(number) ? String(number) : number.toFixed(4);
        expect(exercise.files.prompt.source).toContain(text);
      }
});

test('the prompt of sample lists its first five draws', async () => {
  const exercise = await loadExercise('recurrent-networks', 'sample');
  for (const { args, expected } of makeAnswerKey(exercise, exercise.seed).cases.slice(0, 5)) {
    const [logits, temperature, u] = args as [number[], number, number];
    const call = `sample([${logits.join(', ')}], ${temperature}, ${u})`;
    expect(exercise.files.prompt.source.replaceAll(/ +/g, ' ')).toContain(`${call} // ${expected}`);
  }
});

describe('what the text says of its numbers', () => {
  const of = (name: keyof typeof numbers) =>
    Number(numbers[name]!.replaceAll('{,}', '').replace('−', '-').replace(' \\times 10^{', 'e').replace('}', ''));

  test('parameters, by hand', () => {
    expect(of('dogParameters')).toBe(8 * 1 + 8 * 8 + 8);
    expect(of('torchParameters')).toBe(8 * 1 + 8 * 8 + 2 * 8);
  });

  test('the tape agrees with differences and with the sums of the text', () => {
    expect(of('checkError')).toBeLessThan(2e-3);
    expect(of('handError')).toBeLessThan(1e-5);
    expect(of('checkCount')).toBe(3 * 2 + 3 * 3 + 3 + 6 * 2 + 3);
  });

  test('without the tanh a slope is ρ to the power of the steps; with it, it does not burst at 1.5', () => {
    const { r150k20: bent, s150k20: straight } = numbers as Record<string, string>;
    expect(Number(straight)).toBeCloseTo(1.5 ** 20, -2);
    expect(Number(bent)).toBeLessThan(1);
  });

  test('by norm nothing turns, by value it does', () => {
    expect(of('normAngle')).toBe(0);
    expect(of('normLength')).toBe(1);
    expect(of('valueAngle')).toBeGreaterThan(30);
  });

  test('the probabilities of each temperature sum to 1, and hotter means more choices', () => {
    for (const heat of ['cold', 'warm', 'hot'] as const)
      expect(of(`${heat}1`) + of(`${heat}2`) + of(`${heat}3`)).toBeCloseTo(1, 2);
    expect(of('coldChoices')).toBeLessThan(of('warmChoices'));
    expect(of('warmChoices')).toBeLessThan(of('hotChoices'));
  });
});
