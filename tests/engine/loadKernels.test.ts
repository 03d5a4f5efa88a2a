import { afterEach, describe, expect, test, vi } from 'vitest';
import { exp, mul, tensor } from '#engine';
import { kernels } from '#engine/kernels/current.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { heap } from '#engine/memory/heap.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await loadKernels('reference');
});

/** A machine that refuses modules of a size or more: the probe of `relaxed` is longer than that of `simd`. */
const refuse = (bytes: number) => {
  const { validate } = WebAssembly;
  vi.spyOn(WebAssembly, 'validate').mockImplementation((code) => code.byteLength < bytes && validate(code));
};

describe('loadKernels', () => {
  test.each(['relaxed', 'simd', 'reference'] as const)('%s: what this machine runs is what it gets', async (set) => {
    expect(await loadKernels(set)).toBe(set);
    expect(exp(tensor([0, 1])).toArray()).toEqual([1, Math.fround(Math.E)].map((x) => expect.closeTo(x, 5)));
  });

  test('tensors and the tape carry on', async () => {
    const x = tensor([1, 2], { requiresGrad: true });
    const y = mul(x, x);
    await loadKernels('simd');
    await loadKernels('relaxed');
    expect(y.toArray()).toEqual([1, 4]);
    await loadKernels('reference');
    expect(mul(y, 2).toArray()).toEqual([2, 8]);
  });

  test('falls back: without fused instructions to simd, without vectors to reference', async () => {
    refuse(40);
    expect(await loadKernels('relaxed')).toBe('simd');
    refuse(0);
    expect(await loadKernels('relaxed')).toBe('reference');
    expect(kernels.convolve).toBeUndefined();
  });

  test('falls back to reference where the module cannot be compiled', async () => {
    vi.spyOn(WebAssembly, 'compile').mockRejectedValue(new Error('blocked'));
    expect(await loadKernels('relaxed')).toBe('reference');
    expect(exp(tensor(0)).item()).toBe(1);
  });

  test('constants stay out of the tensors, and scratch out of the constants', async () => {
    await loadKernels('simd');
    const bytes = new Uint8Array(heap.floats.buffer, 0, 65_536);
    const last = bytes.findLastIndex((byte) => byte !== 0);
    expect(last).toBeGreaterThan(1024);
    // Where panels begin, wasm/panel.ts.
    expect(last).toBeLessThan(8192);
  });
});
