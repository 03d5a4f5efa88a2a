import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { steps } from './model.ts';

export const batchSizes = ['1', '2', '4', '8', '64'] as const;

/** Two hundred runs from the poor valley, in batches that let a few of them out. */
export const roughLandscape = defineScene('RoughLandscape', {
  start: number(-1.8, { min: -3, max: 3, step: 0.1 }),
  batch: choice('4', batchSizes),
  rate: number(0.2, { min: 0.02, max: 0.3, step: 0.02 }),
  seed: number(1, { min: 1, max: 999, step: 1 }),
  step: number(steps, { min: 0, max: steps, step: 5 }),
});

export type RoughLandscapeState = SceneState<typeof roughLandscape>;
