import { describe, expect, test } from 'vitest';
import { add, crossEntropy, exp, keep, mul, scope, softmax, sum, type Tensor, tensor } from '#engine';
import { heap } from '#engine/memory/heap.ts';

/** Runs a function many times and returns by how many bytes the heap grew after the first few. */
function growth(run: () => void): number {
  const positions: number[] = [];
  for (let time = 0; time < 500; time++) {
    run();
    positions.push(heap.used);
  }
  return positions.at(-1)! - positions[2]!;
}

describe('scope', () => {
  test('gives memory back: a step takes no more the 500th time than the third', () => {
    const w = tensor(Array(3000).fill(0.01), { requiresGrad: true });
    expect(
      growth(() => {
        scope(() => {
          const loss = crossEntropy(softmax(exp(mul(w, w))), 2);
          loss.backward();
        });
      }),
    ).toBe(0);
  });

  test('without it the heap grows, which the test above would see', () => {
    const w = tensor(Array(3000).fill(0.01));
    expect(growth(() => mul(w, w))).toBeGreaterThan(3000 * 4 * 400);
  });

  test('takes its operations off the tape', () => {
    const x = tensor(2, { requiresGrad: true });
    const place = () => mul(x, x).node!.place;
    const before = place();
    scope(() => mul(mul(x, x), x).backward());
    expect(place()).toBe(before + 1);
  });

  test('lets numbers and lists out', () => {
    expect(scope(() => add(1, 2).item())).toBe(3);
    expect(scope(() => ({ sums: [add(1, 2).toArray()], mean: 1.5 }))).toEqual({ sums: [3], mean: 1.5 });
  });

  test('nests: the inner one frees its own only', () => {
    scope(() => {
      const outer = tensor([1, 2]);
      const inner = scope(() => keep(mul(outer, 3)));
      const after = tensor([9, 9]);
      expect(outer.toArray()).toEqual([1, 2]);
      expect(inner.toArray()).toEqual([3, 6]);
      expect(after.toArray()).toEqual([9, 9]);
    });
  });

  test('ends when its function throws', () => {
    let inside: Tensor | undefined;
    expect(() =>
      scope(() => {
        inside = tensor(1);
        throw new Error('inside');
      }),
    ).toThrow('inside');
    expect(inside!.isAlive).toBe(false);
    expect(tensor([4]).toArray()).toEqual([4]);
  });

  test('spills over into more memory and still computes right', () => {
    scope(() => {
      const parts = Array.from({ length: 40 }, (_, i) => tensor(Array(5000).fill(i)));
      expect(parts.map((part) => sum(part).item())).toEqual(parts.map((_, i) => 5000 * i));
    });
  });
});

describe('a tensor of a scope that has ended', () => {
  const stale = () => {
    let inside: Tensor | undefined;
    scope(() => {
      inside = tensor([1, 2], { requiresGrad: true });
    });
    return inside!;
  };
  const message = 'stale tensor: (2) belongs to a scope that has ended';

  test.each<[string, (x: Tensor) => unknown]>([
    ['data', (x) => x.data],
    ['toArray', (x) => x.toArray()],
    ['detach', (x) => x.detach()],
    ['an operation', (x) => exp(x)],
    ['the other operand', (x) => add(tensor([1, 2]), x)],
    ['backward', (x) => x.backward()],
    ['keep', (x) => keep(x)],
  ])('throws in %s', (_, use) => {
    expect(() => use(stale())).toThrow(message);
  });

  test('cannot be returned, nor inside an object or list, nor as a view', () => {
    const x = tensor([1, 2]);
    const message = 'scope: a tensor (2) would outlive its scope; return item(), toArray() or keep(it)';
    expect(() => scope(() => mul(x, 2))).toThrow(message);
    expect(() => scope(() => ({ y: mul(x, 2) }))).toThrow(message);
    expect(() => scope(() => [mul(x, 2)])).toThrow(message);
    expect(() => scope(() => mul(x, 2).data)).toThrow('scope: a view of freed memory would come out');
    expect(scope(() => mul(x, 2).data.slice())).toEqual(Float32Array.of(2, 4));
    expect(scope(() => x.data)).toEqual(Float32Array.of(1, 2));
    expect(scope(() => x)).toBe(x);
  });

  test('an async function cannot be scoped', () => {
    expect(() => scope(async () => 1)).toThrow('scope: the function is async');
  });
});

describe('keep', () => {
  test('is a copy that lasts', () => {
    const kept = scope(() => {
      const y = mul(tensor([1, 2]), 2);
      const copy = keep(y);
      y.data[0] = 100;
      return copy;
    });
    scope(() => {
      tensor(Array(1000).fill(7));
    });
    expect(kept.toArray()).toEqual([2, 4]);
  });

  test('a parameter stays one; a result is kept without its history', () => {
    const [parameter, result] = scope(() => {
      const w = tensor([1, 2], { requiresGrad: true });
      return [keep(w), keep(mul(w, 2))];
    }) as [Tensor, Tensor];
    sum(mul(parameter, parameter)).backward();
    expect(parameter.grad!.toArray()).toEqual([2, 4]);
    expect(result.requiresGrad).toBe(false);
  });

  test('labels keep their type and bits', () => {
    const labels = scope(() => keep(tensor([-1, 2], { dtype: 'int32' })));
    expect(labels.dtype).toBe('int32');
    expect(labels.toArray()).toEqual([-1, 2]);
  });
});
