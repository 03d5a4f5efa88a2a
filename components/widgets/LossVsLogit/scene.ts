import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** A wrong answer, wrong enough that squared error hardly pulls any more: p = 0.047 where the target is 1. */
export const lossVsLogit = defineScene('LossVsLogit', {
  /** The logit z. In a race both points start there. */
  logit: number(-3, { min: -9, max: 9, step: 0.1 }),
  target: choice('1', ['0', '1']),
  /** Steps of gradient descent that both points have taken. */
  steps: number(0, { min: 0, max: 100, step: 1 }),
  learningRate: number(1, { min: 0.5, max: 10, step: 0.5 }),
});

export type LossVsLogitState = SceneState<typeof lossVsLogit>;
