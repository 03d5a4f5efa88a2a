import { number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** The run that everybody's first program makes: (w − 1)² from 5, at rate 0.01, forty times. */
export const bowl1D = defineScene('Bowl1D', {
  start: number(5, { min: -4, max: 6, step: 0.1 }),
  rate: number(0.01, { min: 0.01, max: 1.2, step: 0.01 }),
  step: number(40, { min: 0, max: 40, step: 1 }),
});

export type Bowl1DState = SceneState<typeof bowl1D>;
