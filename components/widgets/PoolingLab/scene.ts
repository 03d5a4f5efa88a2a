import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { side } from './model.ts';

/** What a filter for upright edges might say of a handwritten digit: two strokes, and little else. */
const strokes = [
  [0, 0, 2, 6, 1, 0, 0, 0],
  [0, 1, 7, 3, 0, 0, 1, 0],
  [0, 4, 8, 0, 0, 2, 5, 0],
  [1, 9, 3, 0, 0, 6, 4, 0],
  [2, 8, 1, 0, 1, 9, 2, 0],
  [0, 7, 2, 0, 5, 7, 0, 0],
  [0, 3, 6, 4, 8, 2, 0, 0],
  [0, 0, 2, 5, 3, 0, 0, 0],
];

export const poolingLab = defineScene('PoolingLab', {
  map: numbers(strokes.flat(), { min: 0, max: 9, step: 1 }),
  kind: choice('max', ['max', 'mean']),
  size: choice('2', ['2', '3', '4', '8']),
  stride: choice('size', ['size', '1', '2']),
  shift: number(0, { min: 0, max: 4, step: 1 }),
  /** The entry of the output whose window is marked; smaller outputs show their last. */
  row: number(1, { min: 0, max: side - 1, step: 1 }),
  column: number(0, { min: 0, max: side - 1, step: 1 }),
});

export type PoolingLabState = SceneState<typeof poolingLab>;
