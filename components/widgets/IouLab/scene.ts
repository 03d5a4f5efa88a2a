import { numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** Squared paper: one square is one unit. */
export const paper = { width: 12, height: 8 };
export const step = 0.5;
export const least = 1;

const edges = { min: 0, max: paper.width, step, digits: 2 };

const isBox = (box: readonly number[]) =>
  box[2]! - box[0]! >= least && box[3]! - box[1]! >= least && box[3]! <= paper.height;

/** Two boxes on squared paper, as left, top, right, bottom. */
export const iouLab = defineScene(
  'IouLab',
  { a: numbers([2, 2, 6, 5], edges), b: numbers([3, 3, 7, 6], edges) },
  ({ a, b }) => isBox(a) && isBox(b),
);

export type IouLabState = SceneState<typeof iouLab>;
