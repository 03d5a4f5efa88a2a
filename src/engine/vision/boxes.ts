/**
 * A box by its corners, in any unit, y down: [left, top, right, bottom], torchvision's `xyxy`. Right and bottom are
 * where the box ends, so a box of one pixel is [0, 0, 1, 1].
 */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Something in a picture: where, and of which class, counted from 0. */
export interface LabeledBox {
  readonly box: Box;
  readonly label: number;
}

/** What a detector claims to see, with how sure it is, 0 to 1. */
export interface Detection extends LabeledBox {
  readonly score: number;
}

/**
 * width × height; 0 for a box that is empty.
 *
 * @throws if the box has its corners the wrong way round
 * @see torchvision.ops.box_area
 * @example areaOf([0, 0, 4, 3])
 */
export function areaOf(box: Box): number {
  requireBox('areaOf', box);
  return (box[2] - box[0]) * (box[3] - box[1]);
}

/**
 * How much two boxes agree: the area they share, divided by the area that either covers (Jaccard 1901). 1 for equal
 * boxes, 0 for boxes apart or that only touch, and 0 where both are empty and nothing could be shared.
 *
 * IoU = |A ∩ B| / (|A| + |B| − |A ∩ B|)
 *
 * @throws if right lies left of left, bottom above top, or a corner is no number
 * @see torchvision.ops.box_iou
 * @example iou([0, 0, 4, 4], [2, 0, 6, 4])
 */
export function iou(a: Box, b: Box): number {
  requireBox('iou', a);
  requireBox('iou', b);
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (areaOf(a) + areaOf(b) - shared);
}

/** Throws unless the corners are finite numbers in the order [left, top, right, bottom]. */
export function requireBox(caller: string, box: Box): void {
  if (box.length === 4 && box.every(Number.isFinite) && box[0] <= box[2] && box[1] <= box[3]) return;
  throw new RangeError(
    `${caller}: no box: [${box.join(', ')}]; a box is [left, top, right, bottom] with left ≤ right and top ≤ bottom`,
  );
}
