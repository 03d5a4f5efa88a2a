import { number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { steps } from './model.ts';

/** Trained to the end: the curve goes through the points. */
export const valueNetwork = defineScene('ValueNetwork', {
  step: number(steps, { min: 0, max: steps, step: 5 }),
  learningRate: number(0.2, { min: 0.02, max: 0.2, step: 0.02 }),
  /** Of the weights to begin with. */
  seed: number(4, { min: 1, max: 9, step: 1 }),
});

export type ValueNetworkState = SceneState<typeof valueNetwork>;
