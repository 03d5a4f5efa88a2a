import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import * as engine from '#engine';
import { createRandom, type Tensor, tensor } from '#engine';
import { type KernelSet, loadKernels } from '#engine/kernels/load.ts';
import { expectClose } from './closeness.ts';

afterAll(async () => {
  await loadKernels('reference');
});

const length = (most: number) => fc.integer({ min: 1, max: most });

/** A tensor of numbers around 0 that the seed and the shape decide. */
function draw(seed: number, shape: number[]): Tensor {
  const random = createRandom(seed);
  const size = shape.reduce((product, one) => product * one, 1);
  const data = Float32Array.from({ length: size }, () => random.normal());
  return tensor(data, { shape, requiresGrad: true });
}

/** What comes out, and the gradients of all inputs, with one of the sets. */
async function compute(set: KernelSet, shapes: number[][], seed: number, fn: (...inputs: Tensor[]) => Tensor) {
  await loadKernels(set);
  return engine.scope(() => {
    const inputs = shapes.map((shape, index) => draw(seed + index, shape));
    const output = fn(...inputs);
    engine.sum(engine.mul(output, draw(seed + 10, [...output.shape]).detach())).backward();
    return [output, ...inputs.map(({ grad }) => grad!)].map(({ data }) => data.slice());
  });
}

/** Sums of n products of numbers around 1 are off by about √n · 10⁻⁷: 10⁻⁴ is far away from that, and from a mistake. */
async function expectAgreement(shapes: number[][], seed: number, fn: (...inputs: Tensor[]) => Tensor) {
  const expected = await compute('reference', shapes, seed, fn);
  for (const set of ['simd', 'relaxed'] as const) {
    const actual = await compute(set, shapes, seed, fn);
    actual.forEach((numbers, index) => {
      expectClose(numbers, expected[index]!, 1e-4, 1e-4);
    });
  }
}

const seed = fc.integer({ min: 0, max: 1e6 });
/** One seed for all time: a sum that rounds to another side of relu's corner is a difference, but no mistake. */
const options = { numRuns: 25, seed: 3 };

describe('the three kernel sets agree on any shape', () => {
  test('matmul', async () => {
    const shapes = fc.tuple(length(30), length(40), length(30), seed);
    await fc.assert(
      fc.asyncProperty(shapes, ([m, k, n, seed]) =>
        expectAgreement(
          [
            [m, k],
            [k, n],
          ],
          seed,
          (a, b) => engine.matmul(a, b),
        ),
      ),
      options,
    );
  });

  test('matmul whose inner axis takes several panels', async () => {
    await expectAgreement(
      [
        [7, 3700],
        [3700, 9],
      ],
      1,
      (a, b) => engine.div(engine.matmul(a, b), 60),
    );
  });

  test('linear with relu', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(length(20), length(20), length(20), seed), ([m, k, n, seed]) =>
        expectAgreement([[m, k], [k, n], [n]], seed, (x, w, b) => engine.linear(x, w, b, 'relu')),
      ),
      options,
    );
  });

  test('conv2d', async () => {
    const sizes = fc.record({
      batch: length(3),
      height: fc.integer({ min: 3, max: 9 }),
      width: fc.integer({ min: 3, max: 9 }),
      window: fc.tuple(length(3), length(3)),
      channels: fc.tuple(length(9), length(19)),
      stride: length(3),
      padding: fc.integer({ min: 0, max: 2 }),
      seed,
    });
    await fc.assert(
      fc.asyncProperty(sizes, ({ batch, height, width, window, channels, stride, padding, seed }) =>
        expectAgreement(
          [[batch, height, width, channels[0]], [...window, ...channels], [channels[1]]],
          seed,
          (x, w, b) => engine.conv2d(x, w, b, { stride, padding }),
        ),
      ),
      options,
    );
  });

  test('conv2d with more entries a filter than a panel has rows', async () => {
    await expectAgreement(
      [
        [1, 4, 4, 700],
        [3, 3, 700, 3],
      ],
      2,
      (x, w) => engine.div(engine.conv2d(x, w), 80),
    );
    await expectAgreement(
      [
        [1, 2, 3, 1900],
        [1, 2, 1900, 2],
      ],
      3,
      (x, w) => engine.div(engine.conv2d(x, w), 60),
    );
  });

  test('maxPool2d and lstm', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(length(3), length(3), length(11), seed), async ([size, batch, channels, seed]) => {
        await expectAgreement([[batch, 7, 6, channels]], seed, (x) => engine.maxPool2d(x, size, { stride: 2 }));
        // Pairs side by side of whole vectors of channels have a way of their own, and so has an image that they cover.
        for (const height of [6, 7]) {
          await expectAgreement([[batch, height, 4, 4 * size]], seed, (x) => engine.maxPool2d(x, 2));
        }
        const [inputs, hidden] = [size, channels];
        await expectAgreement(
          [[4, batch, inputs], [inputs, 4 * hidden], [hidden, 4 * hidden], [4 * hidden]],
          seed,
          engine.lstm,
        );
      }),
      options,
    );
  });

  test('entry by entry, reductions and losses', async () => {
    const functions: ((x: Tensor) => Tensor)[] = [
      engine.exp,
      engine.tanh,
      engine.sigmoid,
      engine.relu,
      engine.softmax,
      engine.logSoftmax,
      (x) => engine.log(engine.add(engine.mul(x, x), 0.5)),
      (x) => engine.sqrt(engine.add(engine.mul(x, x), 0.5)),
      (x) => engine.clip(x, -0.5, 0.5),
      (x) => engine.maximum(x, engine.mul(x, -0.5)),
      (x) => engine.sum(x, { axis: 0 }),
      (x) => engine.max(x, { axis: 1 }),
      (x) => engine.transpose(x),
      (x) =>
        engine.crossEntropy(
          x,
          Array.from({ length: x.shape[0]! }, (_, row) => row % x.shape[1]!),
        ),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(length(13), length(23), seed, fc.constantFrom(...functions)),
        ([rows, columns, seed, fn]) => expectAgreement([[rows, columns]], seed, fn),
      ),
      { ...options, numRuns: 80 },
    );
  });
});

test('a kernel leaves alone what lies behind its result', async () => {
  for (const set of ['simd', 'relaxed'] as const) {
    await loadKernels(set);
    const { kernels } = await import('#engine/kernels/current.ts');
    const [x, y] = [tensor(new Float32Array(32).fill(0.5)), tensor(new Float32Array(32).fill(7))];
    for (const n of [0, 1, 3, 5, 7]) {
      for (const name of ['neg', 'exp', 'log', 'sqrt', 'tanh', 'sigmoid', 'relu'] as const)
        kernels[name](n, x.at, y.at);
      for (const name of ['add', 'sub', 'mul', 'div', 'maximum', 'greater'] as const)
        kernels[name](n, x.at, x.at, y.at);
      kernels.adam!(n, y.at, x.at, y.at, y.at, 0.1, 0.9, 0.999, 1e-8, 1, 1);
      kernels.rmsprop!(n, y.at, x.at, y.at, 0.1, 0.9, 1e-8);
      kernels.addScaled!(n, x.at, 2, y.at);
      expect(Array.from(y.data.slice(n))).toEqual(Array(32 - n).fill(7));
    }
  }
});

test('exp is right to a few units in the last place, and at its ends', async () => {
  const x = Float32Array.from({ length: 20_001 }, (_, i) => -86 + (174.7 * i) / 20_000);
  for (const set of ['simd', 'relaxed'] as const) {
    await loadKernels(set);
    const y = engine.exp(tensor(x)).data.slice();
    const worst = Math.max(...y.map((one, i) => Math.abs(one / Math.exp(x[i]!) - 1)));
    expect(worst).toBeLessThan(5e-7);
    const ends = engine.exp(tensor([-Infinity, -1000, 0, 88.722, 88.73, 1e30, Infinity, Number.NaN])).data;
    expect([...ends]).toEqual([0, 0, 1, expect.closeTo(3.4e38, -37), Infinity, Infinity, Infinity, Number.NaN]);
  }
});

test('adam lets the mean gradient of a dead unit end at 0, not at a number that is slow to compute with', async () => {
  for (const set of ['simd', 'relaxed'] as const) {
    await loadKernels(set);
    const { kernels } = await import('#engine/kernels/current.ts');
    const [p, g, m, v] = [[1], [0], [1e-29], [0]].map((data) => tensor(data)) as [Tensor, Tensor, Tensor, Tensor];
    for (let step = 0; step < 50; step++) {
      kernels.adam!(1, p.at, g.at, m.at, v.at, 0.001, 0.9, 0.999, 1e-8, 1, 1);
    }
    expect([p.item(), m.item()]).toEqual([1, 0]);
    expect(v.item()).toBeLessThan(1e-30);
  }
});
