import { afterAll, describe, expect, test } from 'vitest';
import { crossEntropy, exp, type Kernels, tensor, useKernels } from '#engine';
import { kernels } from '#engine/kernels/current.ts';
import { referenceKernels } from '#engine/kernels/reference.ts';
import { Heap, heap, plainMemory } from '#engine/memory/heap.ts';
import { Region } from '#engine/memory/region.ts';
import { expectClose } from './closeness.ts';

const PAGE = 65_536;

describe.each([
  ['an ArrayBuffer', plainMemory],
  ['WebAssembly.Memory', () => new WebAssembly.Memory({ initial: 2 })],
])('heap in %s', (_, memory) => {
  test('grows, keeps what it held, and its views are refreshed', () => {
    const grown = new Heap(memory());
    const start = grown.reserve(4);
    grown.floats[start / 4] = 42;
    const before = grown.floats;
    grown.reserve(16 * 2 ** 20);
    expect(before.length).toBe(0);
    expect(grown.floats[start / 4]).toBe(42);
    expect(grown.floats.length * 4).toBeGreaterThanOrEqual(grown.used);
    expect(grown.integers.buffer).toBe(grown.floats.buffer);
  });

  test('leaves the first page to the kernels', () => {
    expect(new Heap(memory()).reserve(4)).toBe(PAGE);
  });
});

test('a heap that is full says so, and goes on working', () => {
  const full = new Heap(plainMemory());
  expect(() => full.reserve(2 ** 30)).toThrow('heap: full: no room for 1024 MiB of tensors; wrap each step');
  const small = new Heap(new WebAssembly.Memory({ initial: 2, maximum: 3 }));
  expect(() => small.reserve(4 * PAGE)).toThrow('heap: full');
  expect(small.reserve(4)).toBe(PAGE);
});

describe('region', () => {
  test('tensors do not overlap and are aligned', () => {
    const region = new Region(new Heap(plainMemory()));
    const sizes = [4, 100, 64, 300_000, 4, 1, 700_000];
    const blocks = sizes.map((bytes) => ({ start: region.allocate(bytes), bytes }));
    for (const { start } of blocks) expect(start % 64).toBe(0);
    blocks.sort((a, b) => a.start - b.start);
    for (let i = 1; i < blocks.length; i++) {
      expect(blocks[i]!.start).toBeGreaterThanOrEqual(blocks[i - 1]!.start + blocks[i - 1]!.bytes);
    }
  });

  test('goes back to a mark and hands out the same bytes again, without reserving more', () => {
    const small = new Heap(plainMemory());
    const region = new Region(small);
    region.allocate(1000);
    const mark = region.mark();
    const sizes = [200_000, 200_000, 500_000, 64];
    const first = sizes.map((bytes) => region.allocate(bytes));
    const used = small.used;
    region.reset(mark);
    expect(sizes.map((bytes) => region.allocate(bytes))).toEqual(first);
    expect(small.used).toBe(used);
  });

  test('a block too large for the next segment gets one of its own', () => {
    const region = new Region(new Heap(plainMemory()));
    const mark = region.mark();
    const first = region.allocate(64);
    region.allocate(250_000);
    region.allocate(250_000);
    region.reset(mark);
    const large = region.allocate(600_000);
    const next = region.allocate(64);
    expect(region.has(large) && region.has(large + 599_999)).toBe(true);
    expect(next < large || next >= large + 600_000).toBe(true);
    expect(first).not.toBe(large);
  });
});

describe('useKernels', () => {
  afterAll(() => useKernels(referenceKernels(heap), plainMemory()));

  test('moves every tensor into another memory, and the tape carries on', () => {
    const logits = tensor([1, 2, 3], { requiresGrad: true });
    const loss = crossEntropy(logits, 0);
    const before = loss.item();
    const memory = new WebAssembly.Memory({ initial: 2 });
    useKernels(referenceKernels(heap), memory);
    expect(heap.floats.buffer).toBe(memory.buffer);
    expect(loss.item()).toBe(before);
    loss.backward();
    expectClose(logits.grad!.data, [0.0900306 - 1, 0.2447285, 0.665241]);
  });

  test('operations call the kernels that are set', () => {
    const calls: string[] = [];
    const counted = Object.fromEntries(
      Object.entries(kernels).map(([name, kernel]) => [
        name,
        (...args: never[]) => {
          calls.push(name);
          (kernel as (...args: never[]) => void)(...args);
        },
      ]),
    ) as unknown as Kernels;
    useKernels(counted);
    expect(exp(tensor(0)).item()).toBe(1);
    expect(calls).toEqual(['exp']);
  });
});
