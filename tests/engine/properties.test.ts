import { describe, expect, test } from 'vitest';
import {
  add,
  argmax,
  argmin,
  concat,
  createRandom,
  embedding,
  equal,
  gather,
  greater,
  greaterEqual,
  less,
  lessEqual,
  matmul,
  max,
  mean,
  min,
  mul,
  notEqual,
  oneHot,
  pad,
  type Random,
  reshape,
  scope,
  slice,
  squeeze,
  stack,
  sub,
  sum,
  type Tensor,
  tensor,
  transpose,
  unsqueeze,
  variance,
} from '#engine';
import { expectClose } from './closeness.ts';

/** A tensor of up to four axes, with ties among its entries. */
function drawTensor(random: Random, { least = 0 } = {}): Tensor {
  const shape = Array.from({ length: random.integer(1, 5) }, () => random.integer(least, 5));
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(
    Float32Array.from({ length: size }, () => random.integer(-3, 4) / 2),
    { shape },
  );
}

/** What holds for any tensor and any of its axes. */
const laws: Record<string, (x: Tensor, axis: number, random: Random) => void> = {
  'two parts joined are the whole'(x, axis, random) {
    const cut = random.integer(0, x.shape[axis]! + 1);
    const before = x.shape.slice(0, axis).map(() => null);
    expectSame(concat([slice(x, [...before, [0, cut]]), slice(x, [...before, [cut]])], axis), x);
  },
  'what was stacked comes out again'(x, axis) {
    const before = x.shape.slice(0, axis).map(() => null);
    const stacked = stack([x, add(x, 1), x], axis);
    expectSame(slice(stacked, [...before, 1]), add(x, 1));
    expectSame(slice(stacked, [...before, -1]), x);
  },
  'what was padded comes out again, and the rest adds up'(x, _, random) {
    const widths = x.shape.map((): [number, number] => [random.integer(0, 3), random.integer(0, 3)]);
    const padded = pad(x, widths, 0);
    expectSame(
      slice(
        padded,
        widths.map(([before], axis) => [before, before + x.shape[axis]!]),
      ),
      x,
    );
    expectClose(sum(padded).data, sum(x).data);
  },
  'every second and the others are all'(x, axis) {
    const before = x.shape.slice(0, axis).map(() => null);
    const [even, odd] = [slice(x, [...before, [0, null, 2]]), slice(x, [...before, [1, null, 2]])];
    expectClose(add(sum(even), sum(odd)).data, sum(x).data);
    expect(even.shape[axis]! + odd.shape[axis]!).toBe(x.shape[axis]);
  },
  'at the place of the largest is the largest, of the smallest the smallest'(x, axis) {
    if (x.shape[axis] === 0) return;
    expectSame(gather(x, argmax(x, { axis, keepdims: true }), axis), max(x, { axis, keepdims: true }));
    expectSame(gather(x, argmin(x, { axis, keepdims: true }), axis), min(x, { axis, keepdims: true }));
  },
  'of any two, exactly one of less, equal, greater'(x) {
    const other = reshape(transpose(x), x.shape);
    expectSame(add(add(less(x, other), equal(x, other)), greater(x, other)), equal(x, x));
    expectSame(greaterEqual(x, other), sub(1, less(x, other)));
    expectSame(lessEqual(x, other), sub(1, greater(x, other)));
    expectSame(notEqual(x, other), sub(1, equal(x, other)));
  },
  'the variance is the mean square less the squared mean'(x, axis) {
    if (x.shape[axis] === 0) return;
    const center = mean(x, { axis });
    const expected = sub(mean(mul(x, x), { axis }), mul(center, center));
    expectClose(variance(x, { axis }).data, expected.data, 1e-5, 1e-5);
  },
  'axes added are taken away'(x, axis) {
    expectSame(squeeze(unsqueeze(x, axis), axis), x);
  },
};

function expectSame(actual: Tensor, expected: Tensor): void {
  expect(actual.shape).toEqual(expected.shape);
  // −0 counts as 0.
  expect(Array.from(actual.data, (value) => value + 0)).toEqual(Array.from(expected.data, (value) => value + 0));
}

describe.each(Object.entries(laws))('%s', (name, law) => {
  test('for tensors of any shape', () => {
    const random = createRandom(name);
    for (let time = 0; time < 60; time++) {
      scope(() => {
        const x = drawTensor(random);
        law(x, random.integer(0, x.shape.length), random);
      });
    }
  });
});

test('an embedding is a product with ones and zeros, forward and back', () => {
  const random = createRandom('embedding');
  for (let time = 0; time < 30; time++) {
    const [words, features, count] = [random.integer(1, 6), random.integer(1, 5), random.integer(0, 7)];
    const indices = tensor(
      Int32Array.from({ length: count }, () => random.integer(0, words)),
      { shape: [count] },
    );
    const numbers = Float32Array.from({ length: words * features }, () => random.normal());
    const gradients = [embedding, (t: Tensor, i: Tensor) => matmul(oneHot(i, words), t)].map((lookUp) => {
      const table = tensor(numbers, { shape: [words, features], requiresGrad: true });
      const rows = lookUp(table, indices);
      sum(mul(rows, add(rows, 1))).backward();
      return { rows, gradient: table.grad! };
    });
    expect(gradients[0]!.rows.shape).toEqual([count, features]);
    expectClose(gradients[0]!.rows.data, gradients[1]!.rows.data);
    expectClose(gradients[0]!.gradient.data, gradients[1]!.gradient.data);
  }
});
