import { describe, expect, test } from 'vitest';
import { dispose, keep, mul, reshape, scope, sum, type Tensor, tensor, zeros } from '#engine';
import { heap } from '#engine/memory/heap.ts';

const buildNetwork = () => [1000, 64, 7, 0].map((size) => tensor(Array(size).fill(0.5), { requiresGrad: true }));

describe('dispose', () => {
  test('a network that is rebuilt a thousand times takes no more memory, gradients included', () => {
    const positions = Array.from({ length: 1000 }, () => {
      const network = buildNetwork();
      scope(() => sum(mul(network[0]!, network[0]!)).backward());
      dispose(network);
      return heap.used;
    });
    expect(positions.at(-1)).toBe(positions[0]);
  });

  test('without it memory grows, which the test above would see', () => {
    const before = heap.used;
    for (let time = 0; time < 100; time++) buildNetwork();
    expect(heap.used).toBeGreaterThan(before);
  });

  test('what is handed out again belongs to one tensor only', () => {
    const [first, other] = [tensor([1, 2, 3]), tensor([4, 5, 6])];
    dispose([first]);
    const [second, third] = [tensor([7, 8, 9]), tensor([10, 11, 12])];
    expect([second, third, other].map((one) => one.toArray())).toEqual([
      [7, 8, 9],
      [10, 11, 12],
      [4, 5, 6],
    ]);
  });

  test('a state kept from step to step: the last one goes', () => {
    let state = zeros([5000]);
    const positions = Array.from({ length: 200 }, () => {
      const next = scope(() => keep(mul(state, 2)));
      dispose([state]);
      state = next;
      return heap.used;
    });
    expect(positions.at(-1)).toBe(positions[2]);
  });

  test('in a scope it ends the tensor, and leaves the bytes to the scope', () => {
    scope(() => {
      const [early, late] = [tensor([1, 2]), tensor([3, 4])];
      dispose([early]);
      expect(early.isAlive).toBe(false);
      expect(tensor([5, 6]).toArray()).toEqual([5, 6]);
      expect(late.toArray()).toEqual([3, 4]);
    });
    const lasting = tensor([7, 8]);
    scope(() => {
      tensor([9, 9]);
    });
    expect(lasting.toArray()).toEqual([7, 8]);
  });

  test.each<[string, (x: Tensor) => unknown]>([
    ['data', (x) => x.data],
    ['an operation', (x) => mul(x, x)],
    ['a second time', (x) => dispose([x])],
  ])('what was disposed of throws in %s', (_, use) => {
    const x = tensor([1, 2]);
    dispose([x]);
    expect(() => use(x)).toThrow('stale tensor: (2) belongs to a scope that has ended, or was disposed of');
  });

  test('a view is refused, for its bytes are another’s', () => {
    const x = tensor([1, 2, 3, 4]);
    expect(() => dispose([reshape(x, [2, 2])])).toThrow('dispose: (2,2) is a view of another tensor');
    expect(() => dispose([x.detach()])).toThrow('dispose: (4) is a view');
    expect(x.isAlive).toBe(true);
  });
});
