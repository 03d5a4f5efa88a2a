import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { extent } from './model.ts';

export const longest = 60;

/** Learning rates from a crawl to a blow-up. */
export const rates = ['0.02', '0.05', '0.1', '0.2', '0.4', '0.8', '1.6'] as const;

/** Where the descent starts, how long its steps are, and how many of them are shown. */
export const firstDescent = defineScene('FirstDescent', {
  w1: number(-1, { min: extent.w1[0], max: extent.w1[1], step: 0.1 }),
  w2: number(1.5, { min: extent.w2[0], max: extent.w2[1], step: 0.1 }),
  rate: choice('0.1', rates),
  step: number(longest, { min: 0, max: longest, step: 1 }),
});

export type FirstDescentState = SceneState<typeof firstDescent>;
