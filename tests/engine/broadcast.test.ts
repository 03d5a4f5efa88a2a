import { expect, test } from 'vitest';
import { add, mul, sub, sum, tensor } from '#engine';

test('a lone number takes the axes of length 1 that it meets', () => {
  expect(sub(1, tensor([3])).shape).toEqual([1]);
  expect(add(tensor([2]), tensor([[5]])).shape).toEqual([1, 1]);
});

test('the gradient is summed over copies and loses the added axes', () => {
  const scale = tensor(2, { requiresGrad: true });
  sum(mul(scale, tensor([[3]]))).backward();
  expect(scale.grad!.toArray()).toBe(3);

  const row = tensor([1, 2], { requiresGrad: true });
  const table = tensor(Float32Array.of(1, 10, 100, 1000), { shape: [2, 2] });
  sum(mul(row, table)).backward();
  expect(row.grad!.toArray()).toEqual([101, 1010]);
});

test.each([
  [[], [1]],
  [[3], [1, 3]],
  [[1, 3], [3]],
  [[], [1, 1, 1]],
])('shapes %j and %j differ only by axes of length 1: both gradients keep their own', (left, right) => {
  const full = (value: number, shape: number[]) =>
    tensor(Array(Math.max(1, ...shape)).fill(value), { shape, requiresGrad: true });
  const [a, b] = [full(2, left), full(5, right)];
  sum(sub(mul(a, b), a)).backward();
  expect(a.grad!.shape).toEqual(left);
  expect(b.grad!.shape).toEqual(right);
  expect(new Set(a.grad!.data)).toEqual(new Set([4]));
  expect(new Set(b.grad!.data)).toEqual(new Set([2]));
});
