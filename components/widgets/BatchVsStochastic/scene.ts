import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { count, epochs } from './model.ts';

/** The weights that the map shows. */
export const extent = { w: [-1.5, 3], b: [-1.6, 1.4] } as const;

export const batchVsStochastic = defineScene('BatchVsStochastic', {
  w: number(-1, { min: extent.w[0], max: extent.w[1], step: 0.1 }),
  b: number(0.8, { min: extent.b[0], max: extent.b[1], step: 0.1 }),
  rate: number(0.1, { min: 0.01, max: 0.25, step: 0.01 }),
  decay: choice('constant', ['constant', 'decaying']),
  seed: number(2, { min: 1, max: 999, step: 1 }),
  /** Examples seen: the same for all three. */
  seen: number(epochs * count, { min: 0, max: epochs * count, step: 10 }),
});

export type BatchVsStochasticState = SceneState<typeof batchVsStochastic>;
