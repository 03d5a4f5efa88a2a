import { areaOf, type Box, iou } from '#engine/vision/index.ts';

/** Two boxes, measured. */
export interface Overlap {
  iou: number;
  /** The part that both cover; undefined where there is none. */
  shared: Box | undefined;
  /** Areas. */
  a: number;
  b: number;
  both: number;
  either: number;
}

export function overlapOf(a: Box, b: Box): Overlap {
  const shared = sharedPart(a, b);
  const both = shared ? areaOf(shared) : 0;
  const areas = { a: areaOf(a), b: areaOf(b) };
  return { iou: iou(a, b), shared, ...areas, both, either: areas.a + areas.b - both };
}

function sharedPart(a: Box, b: Box): Box | undefined {
  const part: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return part[0] < part[2] && part[1] < part[3] ? part : undefined;
}
