import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKernels } from '#engine/kernels/load.ts';
import { heap } from '#engine/memory/heap.ts';
import { engineStep } from '../bench/contestants/engine.ts';
import { names, type WorkloadName } from '../bench/workloads.ts';
import { expectClose } from './closeness.ts';

/** What PyTorch's loss is before each of ten steps: `tests/bench/pytorch.py losses`. */
const expected: Record<WorkloadName, number[]> = JSON.parse(
  readFileSync(`${import.meta.dirname}/fixtures/training/losses.json`, 'utf8'),
);

/** For machines without vectors of floats, where it all runs on plain TypeScript. */
const PATIENCE = 120_000;

describe.each(['reference', 'simd', 'relaxed'] as const)('ten steps of training, %s kernels', (set) => {
  beforeAll(async () => {
    await loadKernels(set);
  });

  test.each(names)('%s has the losses that PyTorch has', { timeout: PATIENCE }, (name) => {
    const step = engineStep(name);
    expectClose(
      Array.from({ length: 10 }, () => step()),
      expected[name],
      1e-4,
      0,
    );
  });
});

describe('memory', () => {
  beforeAll(async () => {
    await loadKernels('relaxed');
  });
  afterAll(async () => {
    await loadKernels('reference');
  });

  test.each([
    ['W1', 100_000],
    ['W3', 2000],
  ] as const)('%s: %i steps need no more than the first ten', { timeout: PATIENCE }, (name, steps) => {
    const step = engineStep(name);
    for (let i = 0; i < 10; i++) step();
    const { used } = heap;
    for (let i = 0; i < steps; i++) step();
    expect(heap.used).toBe(used);
  });

  test('simd gives the same bits from run to run', async () => {
    await loadKernels('simd');
    const run = () => {
      const step = engineStep('W3');
      return Array.from({ length: 5 }, () => step());
    };
    expect(run()).toEqual(run());
  });
});
