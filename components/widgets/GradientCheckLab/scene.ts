import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { functionNames } from './functions.ts';
import { precisions } from './model.ts';

/** The step that gradient checks are told to take, in the precision in which it serves. */
export const gradientCheckLab = defineScene('GradientCheckLab', {
  subject: choice('network', functionNames),
  precision: choice('float64', precisions),
  /** log₁₀ ε. */
  power: number(-4, { min: -12, max: 0, step: 0.25 }),
});

export type GradientCheckLabState = SceneState<typeof gradientCheckLab>;
