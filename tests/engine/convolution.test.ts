import { describe, expect, test } from 'vitest';
import {
  avgPool2d,
  conv1d,
  conv2d,
  convTranspose2d,
  linear,
  maxPool2d,
  relu,
  scope,
  sum,
  tensor,
  zeros,
} from '#engine';
import { heap } from '#engine/memory/heap.ts';

const images = zeros([1, 4, 5, 2]);
const filters = zeros([3, 3, 2, 6]);

describe('what does not fit is refused by name', () => {
  test.each([
    [() => conv2d(zeros([4, 5, 2]), filters), 'conv2d: needs x (batch, height, width, channels), got (4,5,2)'],
    [() => conv2d(images, zeros([3, 3, 3, 6])), 'conv2d: weight (3,3,3,6) does not fit x (1,4,5,2)'],
    [() => conv2d(images, zeros([5, 3, 2, 1])), 'conv2d: a window of (5,3) does not fit into (4,5) with padding (0,0)'],
    [() => conv2d(images, filters, zeros([5])), 'conv2d: bias (5) does not fit the 6 outputs of the weight'],
    [() => conv2d(images, filters, null, { stride: 0 }), 'conv2d: invalid stride: 0; use a whole number from 1 on'],
    [() => conv2d(images, filters, null, { padding: [1, -1] }), 'conv2d: invalid padding: [1,-1]; use a whole number'],
    [() => conv2d(images, filters, null, { stride: [1, 1, 1] }), 'conv2d: invalid stride: [1,1,1]'],
    [
      () => conv2d(images, filters, null, { activation: 'tanh' as 'relu' }),
      'conv2d: not known: activation "tanh"; use \'relu\', or apply it to the result',
    ],
    [() => conv1d(images, filters), 'conv1d: needs x (batch, width, channels), got (1,4,5,2)'],
    [() => convTranspose2d(images, filters), 'convTranspose2d: weight (3,3,2,6) does not fit x (1,4,5,2)'],
    [
      () => convTranspose2d(images, zeros([3, 3, 6, 2]), null, { outputPadding: 1 }),
      'convTranspose2d: invalid outputPadding: 1; it must be smaller than the stride',
    ],
    [
      () => convTranspose2d(zeros([1, 1, 1, 2]), zeros([2, 2, 6, 2]), null, { padding: 1 }),
      'convTranspose2d: nothing is left: (0,0) from x (1,1,1,2); use less padding',
    ],
    [() => maxPool2d(images, 5), 'maxPool2d: a window of (5,5) does not fit into (4,5)'],
    [() => maxPool2d(images, 2, { padding: 2 }), 'maxPool2d: padding too large: 2; at most half of the window'],
    [() => avgPool2d(zeros([4, 5]), 2), 'avgPool2d: needs x (batch, height, width, channels), got (4,5)'],
    [() => avgPool2d(images, 1.5), 'avgPool2d: invalid window: 1.5'],
    [() => linear(zeros([2, 3]), zeros([2, 4])), 'linear: weight (2,4) does not fit x (2,3); it needs (3, out)'],
    [() => linear(zeros([2, 3]), zeros([3, 4]), zeros([1, 4])), 'linear: bias (1,4) does not fit the 4 outputs'],
    [() => linear(tensor([1], { dtype: 'int32' }), zeros([1, 1])), 'linear: needs float32, got int32 (1)'],
  ])('%s', (call, message) => {
    expect(call).toThrow(message);
  });
});

test('a shift of the image shifts the result', () => {
  const at = (column: number) => {
    const image = zeros([1, 3, 8, 1]);
    image.data[8 + column] = 1;
    return conv2d(
      image,
      tensor(
        Float32Array.from({ length: 9 }, (_, i) => i + 1),
        { shape: [3, 3, 1, 1] },
      ),
    ).data;
  };
  expect(Array.from(at(3).subarray(0, 5))).toEqual(Array.from(at(4).subarray(1, 6)));
});

test('fused relu is relu afterwards, in the gradient too', () => {
  const gradientOf = (isFused: boolean) =>
    scope(() => {
      const data = Float32Array.from({ length: 2 * 4 * 4 * 3 }, (_, i) => Math.sin(i));
      const x = tensor(data, { shape: [2, 4, 4, 3], requiresGrad: true });
      const w = tensor(data.subarray(0, 54), { shape: [3, 3, 3, 2] });
      const y = isFused ? conv2d(x, w, null, { activation: 'relu' }) : relu(conv2d(x, w));
      sum(y).backward();
      return [y.toArray(), x.grad!.toArray()];
    });
  expect(gradientOf(true)).toEqual(gradientOf(false));
});

test('a batch of the same shape needs no more memory the second time', () => {
  const step = () =>
    scope(() => {
      const w = tensor(new Float32Array(filters.size), { shape: filters.shape, requiresGrad: true });
      sum(maxPool2d(conv2d(images, w, null, { padding: 1 }), 2)).backward();
    });
  step();
  const { used } = heap;
  for (let i = 0; i < 50; i++) step();
  expect(heap.used).toBe(used);
});
