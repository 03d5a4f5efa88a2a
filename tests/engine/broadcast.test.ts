import { expect, test } from 'vitest';
import { mul, sub, sum, tensor } from '#engine';

test.each([
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
