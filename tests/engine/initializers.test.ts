import { describe, expect, test } from 'vitest';
import {
  Conv2d,
  constant,
  createRandom,
  Embedding,
  fanInUniform,
  heNormal,
  heUniform,
  type Initializer,
  Linear,
  LSTM,
  xavierNormal,
  xavierUniform,
  zeros,
} from '#engine';

const random = createRandom('initializers');
const moments = (initializer: Initializer, shape: number[]) => {
  const data = Array.from(initializer(shape, random.fork(`${shape}`)).data);
  const mean = data.reduce((total, x) => total + x, 0) / data.length;
  const variance = data.reduce((total, x) => total + (x - mean) ** 2, 0) / data.length;
  return { mean, variance, largest: Math.max(...data.map(Math.abs)) };
};

/** inputs 9·40 = 360 and outputs 9·60 = 540 */
const filters = [3, 3, 40, 60];

describe.each<[string, Initializer, number[], number, number]>([
  ['xavierUniform', xavierUniform, [200, 100], 2 / 300, Math.sqrt(6 / 300)],
  ['xavierNormal', xavierNormal, [200, 100], 2 / 300, Infinity],
  ['heUniform', heUniform, [200, 100], 2 / 200, Math.sqrt(6 / 200)],
  ['heNormal', heNormal, [200, 100], 2 / 200, Infinity],
  ['fanInUniform', fanInUniform, [200, 100], 1 / 600, 1 / Math.sqrt(200)],
  ['xavierUniform', xavierUniform, filters, 2 / 900, Math.sqrt(6 / 900)],
  ['heNormal', heNormal, filters, 2 / 360, Infinity],
  ['fanInUniform', fanInUniform, filters, 1 / 1080, 1 / Math.sqrt(360)],
])('%s of %o', (_, initializer, shape, expected, limit) => {
  test('has its variance around 0, within its bounds', () => {
    const { mean, variance, largest } = moments(initializer, shape);
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(expected / 20_000));
    expect(variance / expected).toBeCloseTo(1, 1);
    expect(largest).toBeLessThanOrEqual(Math.fround(limit));
    if (limit < Infinity) expect(largest).toBeGreaterThan(0.98 * limit);
  });
});

test('a constant, and zeros, serve as initializers', () => {
  const options = { random, initializer: constant(0.5) };
  const layer = new Linear(2, 3, options);
  expect(layer.weight.toArray()).toEqual([
    [0.5, 0.5, 0.5],
    [0.5, 0.5, 0.5],
  ]);
  expect(layer.bias!.toArray()).toEqual([0, 0, 0]);
  expect(new Set(new Conv2d(1, 1, 3, { random, initializer: zeros }).weight.data)).toEqual(new Set([0]));
});

test('as in PyTorch, a layer’s own bias starts uniform in ±1/√inputs', () => {
  const { data } = new Linear(16, 5000, { random: random.fork('bias') }).bias!;
  expect(Math.max(...data.map(Math.abs))).toBeLessThanOrEqual(0.25);
  expect(Math.max(...data)).toBeGreaterThan(0.24);
  expect(Math.min(...data)).toBeLessThan(-0.24);
});

test('a seed’s weights never change', () => {
  const { weight } = new Linear(1, 2, { random: createRandom(1).fork('hidden') });
  expect(weight.toArray()).toMatchInlineSnapshot(`
    [
      [
        0.2654387652873993,
        0.32047879695892334,
      ],
    ]
  `);
});

test('recurrent weights start uniform in ±1/√hidden, embeddings normal of variance 1', () => {
  for (const { data } of new LSTM(40, 16, { random: random.fork('lstm') }).parameters()) {
    expect(Math.max(...data.map(Math.abs))).toBeLessThanOrEqual(0.25);
    expect(Math.max(...data.map(Math.abs))).toBeGreaterThan(0.22);
  }
  const { data } = new Embedding(100, 50, { random: random.fork('words') }).weight;
  const squares = Array.from(data, (x) => x * x);
  expect(squares.reduce((total, x) => total + x) / squares.length).toBeCloseTo(1, 1);
});

test('a weight without inputs is refused', () => {
  expect(() => heNormal([3], random)).toThrow('initializer: a weight needs the axes inputs and outputs: (3)');
});
