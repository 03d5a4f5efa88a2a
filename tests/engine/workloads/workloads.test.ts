import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadKernels } from '#engine/kernels/load.ts';
import { readFixture } from '../fixture.ts';
import { workloads } from './workloads.ts';

const losses = readFixture<Record<string, number[]>>('workloads/losses.json');

beforeAll(async () => {
  await loadKernels('relaxed');
});
afterAll(() => loadKernels('reference'));

test.each(Object.keys(workloads))('%s, of layers: the losses of ten steps are PyTorch’s', (name) => {
  const step = workloads[name]!();
  for (const expected of losses[name]!) expect(Math.abs(step() / expected - 1)).toBeLessThan(1e-4);
});
