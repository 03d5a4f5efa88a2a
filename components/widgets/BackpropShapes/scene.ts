import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

export const resultNames = ['Z1', 'A1', 'Z2', 'A2', 'dZ2', 'dW2', 'db2', 'dZ1', 'dW1', 'db1'] as const;
export type ResultName = (typeof resultNames)[number];

/** Four different sizes, so that no shape fits by accident. */
export const backpropShapes = defineScene('BackpropShapes', {
  /** Inputs, hidden units, outputs, examples. */
  sizes: numbers([3, 4, 2, 5], { min: 1, max: 6, step: 1 }),
  /** The line that the picture shows. */
  line: choice('dW2', resultNames),
  /** As derived, or with the slip that learners make there. */
  written: choice('right', ['right', 'slip']),
  row: number(0, { min: 0, max: 5, step: 1 }),
  column: number(2, { min: 0, max: 5, step: 1 }),
});

export type BackpropShapesState = SceneState<typeof backpropShapes>;
