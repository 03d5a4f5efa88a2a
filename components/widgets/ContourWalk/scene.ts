import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { extent, type Ground, groundNames } from './model.ts';

/** A start on the side of a valley ten times as steep across as along. */
export const contourWalk = defineScene('ContourWalk', {
  ground: choice('straight', groundNames),
  w1: number(-2, { min: extent.w1[0], max: extent.w1[1], step: 0.05 }),
  w2: number(1, { min: extent.w2[0], max: extent.w2[1], step: 0.05 }),
  /** κ: how many times as steep the valley is across as along. */
  steepness: number(10, { min: 1, max: 30, step: 1 }),
  rate: number(0.15, { min: 0.01, max: 0.5, step: 0.01 }),
  step: number(30, { min: 0, max: 60, step: 1 }),
});

export type ContourWalkState = SceneState<typeof contourWalk>;

export function groundOf({ ground, steepness }: ContourWalkState): Ground {
  return { name: ground, steepness };
}
