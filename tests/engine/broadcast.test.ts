import { expect, it } from 'vitest';
import { add, mul, sub, sum, tensor } from '#engine';

it('gives a lone number the axes of length 1 that it meets', () => {
  expect(sub(1, tensor([3])).shape).toEqual([1]);
  expect(add(tensor([2]), tensor([[5]])).shape).toEqual([1, 1]);
});

it('sums the gradient over copies, and takes the added axes away again', () => {
  const scale = tensor(2, { requiresGrad: true });
  sum(mul(scale, tensor([[3]]))).backward();
  expect(scale.grad!.toArray()).toBe(3);

  const row = tensor([1, 2], { requiresGrad: true });
  sum(
    mul(
      row,
      tensor([
        [1, 10],
        [100, 1000],
      ]),
    ),
  ).backward();
  expect(row.grad!.toArray()).toEqual([101, 1010]);
});

it.each([
  [[], [1]],
  [[3], [1, 3]],
  [[1, 3], [3]],
  [[], [1, 1, 1]],
])('shapes %j and %j differ only by axes of length 1: both gradients keep their own', (left, right) => {
  const fill = (shape: number[], value: number): never =>
    shape.reduceRight<unknown>((inner, length) => Array(length).fill(inner), value) as never;
  const a = tensor(fill(left, 2), { requiresGrad: true });
  const b = tensor(fill(right, 5), { requiresGrad: true });
  sum(sub(mul(a, b), a)).backward();
  expect(a.grad!.shape).toEqual(left);
  expect(b.grad!.shape).toEqual(right);
  expect(new Set(a.grad!.data)).toEqual(new Set([4]));
  expect(new Set(b.grad!.data)).toEqual(new Set([2]));
});
