import { describe, expect, test } from 'vitest';
import { add, exp, mul, noGrad, scope, sub, sum, tensor } from '#engine';

const leaf = (data: number | number[]) => tensor(data, { requiresGrad: true });

describe('backward', () => {
  test('a tensor used twice receives the gradient of both uses', () => {
    const x = leaf(3);
    add(mul(x, x), x).backward();
    expect(x.grad!.item()).toBe(2 * 3 + 1);
  });

  test('paths that part and meet again add up', () => {
    const x = leaf(2);
    const [left, right] = [mul(x, 3), mul(x, 5)];
    mul(left, right).backward();
    expect(x.grad!.item()).toBe(2 * 15 * 2);
    expect(left.grad!.item()).toBe(10);
  });

  test('what does not lead to the loss gets no gradient', () => {
    const [x, y] = [leaf(2), leaf(2)];
    const aside = mul(x, y);
    mul(x, x).backward();
    expect(y.grad).toBeNull();
    expect(aside.grad).toBeNull();
  });

  test('a second call adds to leaves and starts anew in between', () => {
    const x = leaf(2);
    const middle = mul(x, 3);
    const loss = mul(middle, middle);
    loss.backward();
    expect(x.grad!.item()).toBe(36);
    loss.backward();
    expect(x.grad!.item()).toBe(72);
    expect(middle.grad!.item()).toBe(12);
  });

  test('two losses over one trunk add up in the leaf', () => {
    const x = leaf(2);
    const trunk = mul(x, x);
    mul(trunk, 3).backward();
    mul(trunk, 5).backward();
    expect(x.grad!.item()).toBe(4 * 8);
  });

  test('zeroGrad starts from zero', () => {
    const x = leaf([1, 2]);
    for (let step = 0; step < 2; step++) {
      x.zeroGrad();
      expect(x.grad).toBeNull();
      sum(mul(x, x)).backward();
    }
    expect(x.grad!.toArray()).toEqual([2, 4]);
  });

  test('a leaf may be its own loss', () => {
    const x = leaf(5);
    x.backward();
    expect(x.grad!.item()).toBe(1);
  });

  test('reaches a tensor of an outer scope, whose gradient outlives the inner one', () => {
    const x = leaf([1, 2]);
    scope(() => {
      const square = mul(x, x);
      for (let step = 0; step < 3; step++) scope(() => sum(mul(square, 2)).backward());
      expect(square.grad!.toArray()).toEqual([2, 2]);
    });
    expect(x.grad!.toArray()).toEqual([12, 24]);
  });

  test('needs a scalar', () => {
    expect(() => mul(leaf([1, 2]), 2).backward()).toThrow(
      'backward: needs a scalar, got (2); reduce it with sum or mean first',
    );
  });

  test('needs something to differentiate', () => {
    expect(() => mul(tensor(2), 3).backward()).toThrow('backward: nothing to differentiate; make an input with');
  });
});

describe('noGrad', () => {
  test('records nothing, and recording goes on after it, even after an error', () => {
    const x = leaf(2);
    expect(noGrad(() => mul(x, x)).requiresGrad).toBe(false);
    expect(() =>
      noGrad(() => {
        throw new Error('inside');
      }),
    ).toThrow('inside');
    expect(mul(x, x).requiresGrad).toBe(true);
  });

  test('nests', () => {
    noGrad(() => {
      noGrad(() => 0);
      expect(exp(leaf(1)).requiresGrad).toBe(false);
    });
  });
});

test('detach shares the numbers and stops the gradient', () => {
  const x = leaf([2, 3]);
  const still = x.detach();
  expect(still.requiresGrad).toBe(false);
  sum(mul(x, still)).backward();
  expect(x.grad!.toArray()).toEqual([2, 3]);
  x.data[0] = 7;
  expect(still.toArray()).toEqual([7, 3]);
});

test('a tensor knows the operation that it came from', () => {
  const [x, y] = [leaf(2), leaf(3)];
  const product = mul(x, y);
  expect(product.node).toMatchObject({ operation: 'mul', inputs: [x, y] });
  expect(x.node).toBeNull();
  expect(sub(tensor(1), 2).node).toBeNull();
});
