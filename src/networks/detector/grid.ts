import type { YoloGrid } from '#engine/vision/yolo.ts';

/** Height and width of the pictures that the detector looks at, in pixels. */
export const pictureSize = 64;

/** How many cells the detector divides a picture into, along either side. */
export const cellsAcross = 8;

/** Sizes that boxes are compared with, in cells of 8 pixels: one for small objects, one for large ones. */
export const anchors = [
  { width: 1.75, height: 1.75 },
  { width: 3.25, height: 3.25 },
] as const;

/** How the detector divides a picture, for so many classes. */
export const gridOf = (classes: number): YoloGrid => ({
  rows: cellsAcross,
  columns: cellsAcross,
  anchors,
  classes,
  picture: { width: pictureSize, height: pictureSize },
});
