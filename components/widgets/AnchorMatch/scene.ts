import type { BoxSize } from '#engine/vision/index.ts';
import { number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** Sizes are in cells; the picture shows this many each way from the common midpoint. */
export const reach = 3;
export const step = 0.1;

const sizes = { min: 0.4, max: 2 * reach, step };

/** Up to three objects whose midpoints fall into one cell, and up to three anchors; each as width, height. */
export const anchorMatch = defineScene('AnchorMatch', {
  objects: numbers([1.4, 4.2, 4.6, 2, 1.2, 3], sizes),
  anchors: numbers([1.6, 3.8, 4, 1.8, 2.2, 2.2], sizes),
  /** How many of them there are. */
  objectCount: number(2, { min: 1, max: 3, step: 1 }),
  anchorCount: number(2, { min: 1, max: 3, step: 1 }),
});

export type AnchorMatchState = SceneState<typeof anchorMatch>;

const sizesOf = (flat: readonly number[], count: number): BoxSize[] =>
  Array.from({ length: count }, (_, i) => ({ width: flat[2 * i]!, height: flat[2 * i + 1]! }));

export const objectsOf = ({ objects, objectCount }: AnchorMatchState) => sizesOf(objects, objectCount);
export const anchorsOf = ({ anchors, anchorCount }: AnchorMatchState) => sizesOf(anchors, anchorCount);
