import { expect, test } from 'vitest';
import { loadKernels } from '#engine/kernels/load.ts';
import { architectureOf } from '../../../../components/widgets/ArchitectureBuilder/model.ts';
import { architectureBuilder } from '../../../../components/widgets/ArchitectureBuilder/scene.ts';
import { TrainingRun } from '../../../../components/widgets/ArchitectureBuilder/trainingRun.ts';

test('what was built learns to read, and says what it makes of ten digits', async () => {
  await loadKernels('simd');
  const state = architectureBuilder.decode('side:12;m:1;k:1;filters:6,1,1')!;
  const run = new TrainingRun(architectureOf(state).layers);
  const [start] = run.moments;
  expect(start!.accuracy).toBeLessThan(0.35);
  run.advance(120);
  expect(run.moments.map(({ step }) => step)).toEqual([0, 20, 40, 60, 80, 100, 120]);
  expect(run.moments.at(-1)!.accuracy).toBeGreaterThan(0.6);
  expect(run.moments.at(-1)!.loss).toBeLessThan(run.moments[1]!.loss / 1.5);
  const answers = run.answers();
  expect(answers).toHaveLength(10);
  expect(answers.filter(({ digit }, truth) => digit === truth).length).toBeGreaterThanOrEqual(5);
  run.dispose();
});
