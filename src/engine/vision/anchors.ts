/** Width and height of a box, wherever it stands. */
export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The IoU of two boxes laid on one midpoint: how alike their shapes are.
 *
 * @example sizeIou({ width: 2, height: 2 }, { width: 4, height: 1 })
 */
export function sizeIou(a: BoxSize, b: BoxSize): number {
  const shared = Math.min(a.width, b.width) * Math.min(a.height, b.height);
  const covered = a.width * a.height + b.width * b.height - shared;
  return covered === 0 ? 0 : shared / covered;
}

/**
 * Anchors by how well they fit a box, the best first (Redmon and Farhadi 2017, section 2); of equal fits the first.
 *
 * @throws if there is no anchor
 */
export function rankAnchors(box: BoxSize, anchors: readonly BoxSize[]): number[] {
  if (anchors.length === 0) throw new RangeError('rankAnchors: no anchors: []; give at least one');
  return anchors
    .map((anchor, number) => ({ number, fit: sizeIou(box, anchor) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ number }) => number);
}
