import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/**
 * A recurrent network unrolled, as a link has it: `?Unroll=steps:12;radius:1.2`.
 *
 * - `radius`: the size of all eigenvalues of W_hh. `time`: the step that the gradient has come back to.
 * - `clip`: whether the gradient of the weights is held to a norm of 1.
 */
export const unroll = defineScene('Unroll', {
  steps: number(10, { min: 3, max: 12, step: 1 }),
  radius: number(0.7, { min: 0.3, max: 1.7, step: 0.05 }),
  activation: choice('tanh', ['tanh', 'linear']),
  clip: choice('off', ['off', 'on']),
  time: number(3, { min: 1, max: 12, step: 1 }),
});

export type UnrollState = SceneState<typeof unroll>;
