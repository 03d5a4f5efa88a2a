import { describe, expect, test } from 'vitest';
import {
  add,
  BatchNorm,
  createRandom,
  Dropout,
  Embedding,
  GRU,
  LayerNorm,
  Linear,
  LSTM,
  mul,
  RNN,
  slice,
  stack,
  sum,
  type Tensor,
  tensor,
  zeros,
} from '#engine';
import { expectClose } from '../closeness.ts';

const random = createRandom('behavior');
const ramp = (...shape: number[]) => {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(
    Float32Array.from({ length: size }, (_, i) => Math.sin(i)),
    { shape },
  );
};

describe('Dropout', () => {
  const layer = (p: number) => new Dropout(p, { random: random.fork('drop') });
  const ones = tensor(Array(10_000).fill(1), { requiresGrad: true });

  test('drops its share, keeps the expected value, and the same entries on the way back', () => {
    const y = layer(0.25).forward(ones);
    const values = new Set(y.data);
    expect(values).toEqual(new Set([0, Math.fround(1 / 0.75)]));
    expect(y.data.filter((value) => value === 0).length / 10_000).toBeCloseTo(0.25, 1);
    expect(sum(y).item() / 10_000).toBeCloseTo(1, 1);
    ones.zeroGrad();
    sum(y).backward();
    expect(ones.grad!.data).toEqual(y.data);
  });

  test('draws others each time, the same from the same seed', () => {
    const [one, twin] = [layer(0.5), layer(0.5)];
    const first = one.forward(ones).data.slice();
    expect(one.forward(ones).data).not.toEqual(first);
    expect(twin.forward(ones).data).toEqual(first);
  });

  test('drops all with 1 and none with 0, and none after learning', () => {
    expect(new Set(layer(1).forward(ones).data)).toEqual(new Set([0]));
    expect(layer(0).forward(ones)).toBe(ones);
    expect(layer(0.9).eval().forward(ones)).toBe(ones);
  });
});

describe('BatchNorm', () => {
  test('gives each feature mean 0 and variance 1 while learning', () => {
    const y = new BatchNorm(2).forward(
      tensor([
        [1, 10],
        [2, 30],
        [6, 80],
      ]),
    );
    for (const feature of [0, 1]) {
      const column = [0, 1, 2].map((row) => y.data[2 * row + feature]!);
      expect(column.reduce((a, b) => a + b)).toBeCloseTo(0, 5);
      expect(column.reduce((a, b) => a + b * b, 0) / 3).toBeCloseTo(1, 3);
    }
  });

  test('no longer looks at the batch after learning, nor remembers it', () => {
    const norm = new BatchNorm(2);
    norm.forward(ramp(8, 2));
    norm.eval();
    const remembered = norm.runningVar.toArray();
    const [alone, together] = [
      norm.forward(tensor([[1, 2]])),
      norm.forward(
        tensor([
          [1, 2],
          [90, -7],
        ]),
      ),
    ];
    expect(together.data.slice(0, 2)).toEqual(alone.data);
    expect(norm.runningVar.toArray()).toEqual(remembered);
  });
});

describe('recurrent layers', () => {
  const layers = { RNN, LSTM, GRU };
  const x = ramp(2, 6, 3);
  const part = (from: number, to: number) => slice(x, [null, [from, to]]);

  test.each(Object.entries(layers))('%s: two halves, the state handed on, are the whole', (_, Layer) => {
    const layer = new Layer(3, 4, { random: random.fork('halves') });
    const whole = layer.forward(x);
    const first = layer.forward(part(0, 2));
    const second = layer.forward(part(2, 6), first.state);
    expectClose(slice(whole.output, [null, [2, 6]]).data, second.output.data);
    expectClose(whole.state[0]!.data, second.state[0]!.data);
  });

  test.each(Object.entries(layers))('%s: one-way, the future does not change the past; two-way it does', (_, Layer) => {
    const changed = tensor(x.data, { shape: x.shape });
    changed.data[5 * 3] = 9;
    const firstStep = (bidirectional: boolean) => {
      const layer = new Layer(3, 4, { random: random.fork('future'), bidirectional });
      return [x, changed].map((input) => slice(layer.forward(input).output, [0, 0]).toArray());
    };
    const [before, after] = firstStep(false);
    expect(after).toEqual(before);
    const [both, bothAfter] = firstStep(true) as [number[], number[]];
    expect(bothAfter.slice(0, 4)).toEqual(both.slice(0, 4));
    expect(bothAfter.slice(4)).not.toEqual(both.slice(4));
  });

  describe('an LSTM in one operation is its cell step by step, forward and back', () => {
    const layer = new LSTM(3, 4, { random: random.fork('fused') });
    const cell = layer.cells[0]!;
    type Outcome = { output: Tensor; state: readonly Tensor[] };
    const stepwise = (input: Tensor, start: Tensor[]): Outcome => {
      let state: readonly Tensor[] = start;
      const outputs = [0, 1, 2, 3, 4, 5].map((step) => {
        state = cell.forward(slice(input, [null, step]), state);
        return state[0]!;
      });
      return { output: stack(outputs, 1), state };
    };
    const weigh = (one: Tensor) => sum(mul(one, ramp(...one.shape)));
    const losses: Record<string, (outcome: Outcome) => Tensor> = {
      'every hidden state': ({ output }) => weigh(output),
      'the last c alone': ({ state }) => weigh(state[1]!),
      'the last h and c': ({ state }) => add(weigh(state[0]!), weigh(state[1]!)),
      'all of them': ({ output, state }) => add(weigh(output), add(weigh(state[0]!), weigh(state[1]!))),
    };

    test.each(Object.entries(losses))('for a loss of %s', (_, lossOf) => {
      const run = (outcomeOf: (input: Tensor, start: Tensor[]) => Outcome) => {
        const inputs = [x, ramp(2, 4), mul(ramp(2, 4), -0.5)].map(({ data, shape }) =>
          tensor(data, { shape, requiresGrad: true }),
        ) as [Tensor, Tensor, Tensor];
        for (const one of layer.parameters()) one.zeroGrad();
        const { output, state } = outcomeOf(inputs[0], inputs.slice(1));
        // Twice, as the second way back must not find anything left from the first.
        const loss = lossOf({ output, state });
        for (let time = 0; time < 2; time++) loss.backward();
        const gradients = [...inputs, ...layer.parameters()].map(({ grad }) => grad!);
        return [output, ...state, ...gradients].map(({ data }) => data.slice());
      };
      const expected = run(stepwise);
      run((input, start) => layer.forward(input, start)).forEach((numbers, index) => {
        expectClose(numbers, expected[index]!, 1e-5, 1e-5);
      });
    });
  });

  test('an LSTM has 4(h(h + x) + h) parameters', () => {
    const sizes = new LSTM(5, 7, { random: random.fork('count') }).parameters().map(({ size }) => size);
    expect(sizes.reduce((a, b) => a + b)).toBe(4 * (7 * (7 + 5) + 7));
  });
});

describe('misuse', () => {
  const source = random.fork('misuse');
  const lstm = new LSTM(3, 4, { random: source });
  const integers = tensor([1, 2], { dtype: 'int32' });
  test.each<[() => unknown, string]>([
    [() => new Linear(3, 0, { random: source }), 'Linear: invalid size: 0 of (3,0); sizes are whole numbers from 1'],
    [() => new Linear(2.5, 1, { random: source }), 'Linear: invalid size: 2.5 of (2.5,1)'],
    [() => new Linear(3, 2, {} as never), 'Linear: no random generator: undefined; give { random: createRandom(seed)'],
    [() => new Linear(3, 2, { random: source }).forward(zeros([2, 4])), 'linear: weight (3,2) does not fit x (2,4)'],
    [() => new Linear(2, 2, { random: source }).forward(integers), 'linear: needs float32, got int32 (2)'],
    [() => new BatchNorm(3).forward(zeros([2, 4])), 'BatchNorm: x (2,4) does not end in the (3) that it was made for'],
    [() => new BatchNorm(3).forward(zeros([1, 3])), 'BatchNorm: 1 examples in (1,3): their variance says nothing'],
    [() => new BatchNorm(3).forward(zeros([0, 3])), 'BatchNorm: 0 examples in (0,3)'],
    [() => new BatchNorm(2).forward(integers), 'BatchNorm: needs float32, got int32 (2)'],
    [() => new BatchNorm(2, { momentum: 1.5 }), 'BatchNorm: invalid momentum: 1.5; it is the share that a batch has'],
    [
      () => new BatchNorm(2, { epsilon: Number.NaN }),
      'BatchNorm: invalid epsilon: NaN; it must be finite and 0 or more',
    ],
    [() => new LayerNorm(2, { epsilon: -1 }), 'LayerNorm: invalid epsilon: -1'],
    [
      () => lstm.forward(zeros([2, 5, 3]), zeros([2]) as never),
      'LSTM: state is not a list: tensor([0, 0]); give what forward returned, such as [h]',
    ],
    [() => new BatchNorm(0), 'BatchNorm: invalid size: 0'],
    [() => new LayerNorm([2, 3]).forward(zeros([3, 2])), 'LayerNorm: x (3,2) does not end in the (2,3)'],
    [() => new LayerNorm(-1), 'LayerNorm: invalid size: -1'],
    [() => new Dropout(1.5, { random: source }), 'Dropout: invalid p: 1.5; it is the probability that an entry drops'],
    [() => new Dropout(Number.NaN, { random: source }), 'Dropout: invalid p: NaN'],
    [() => new Dropout(0.5, {} as never), 'Dropout: no random generator: undefined'],
    [() => new Dropout(0.5, { random: source }).forward(integers), 'Dropout: needs float32, got int32 (2)'],
    [() => new Embedding(2, 3, { random: source }).forward(integers), 'embedding: index out of range: 2 at 1'],
    [() => new Embedding(2, 3, { random: source }).forward(zeros([1])), 'embedding: needs int32 indices, got float32'],
    [() => lstm.forward(zeros([2, 5])), 'LSTM: x (2,5) does not fit; it must be (batch, time, 3), with a step or more'],
    [() => lstm.forward(zeros([2, 5, 4])), 'LSTM: x (2,5,4) does not fit'],
    [() => lstm.forward(zeros([2, 0, 3])), 'LSTM: x (2,0,3) does not fit'],
    [
      () => lstm.forward(zeros([2, 5, 3]), [zeros([2, 4])]),
      'LSTM: state [(2,4)] does not fit x (2,5,3); it must be 2 of (2,4), or left out to start from zeros',
    ],
    [() => lstm.forward(zeros([2, 5, 3]), [zeros([1, 4]), zeros([1, 4])]), 'LSTM: state [(1,4), (1,4)] does not fit'],
    [
      () => new GRU(3, 4, { random: source, bidirectional: true }).forward(zeros([2, 5, 3]), [zeros([2, 4])]),
      'GRU: state [(2,4)] does not fit x (2,5,3); it must be 2 of (2,4)',
    ],
    [() => new RNN(3, 0, { random: source }), 'RNN: invalid size: 0 of (3,0)'],
    [() => new RNN(3, 2, {} as never), 'RNN: no random generator: undefined'],
  ])('%o', (call, message) => {
    expect(call).toThrow(message);
  });
});

test('a state of zeros is no state', () => {
  const layer = new LSTM(3, 4, { random: random.fork('zeros') });
  const x: Tensor = ramp(2, 3, 3);
  const start = [zeros([2, 4]), zeros([2, 4])];
  expect(layer.forward(x, start).output.toArray()).toEqual(layer.forward(x).output.toArray());
});
