import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKernels } from '#engine/kernels/load.ts';
import { heap } from '#engine/memory/heap.ts';
import { readFixture } from '../fixture.ts';
import { workloads } from './workloads.ts';

const losses = readFixture<Record<string, number[]>>('workloads/losses.json');

describe.each(['reference', 'simd', 'relaxed'] as const)('with %s kernels', (kernels) => {
  beforeAll(async () => {
    expect(await loadKernels(kernels)).toBe(kernels);
  });
  afterAll(() => loadKernels('reference'));

  test.each(Object.keys(workloads))('%s: the losses of ten steps are PyTorch’s', (name) => {
    const { step } = workloads[name]!();
    for (const expected of losses[name]!) expect(Math.abs(step() / expected - 1)).toBeLessThan(1e-4);
  });
});

describe('memory does not grow', () => {
  beforeAll(() => loadKernels('simd'));
  afterAll(() => loadKernels('reference'));

  test.each([
    ['W1', 100_000],
    ['W3', 2_000],
  ])('over the steps of %s: %i of them', { timeout: 120_000 }, (name, steps) => {
    const { step } = workloads[name]!();
    for (let i = 0; i < 3; i++) step();
    const before = heap.used;
    for (let i = 3; i < steps; i++) step();
    expect(heap.used).toBe(before);
  });
});
