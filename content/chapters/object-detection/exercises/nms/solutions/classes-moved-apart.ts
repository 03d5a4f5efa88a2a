export function nms(boxes: number[][], scores: number[], labels: number[], iouThreshold: number): number[] {
  // Each class in a part of the plane of its own: then one pass does for all of them.
  const reach = Math.max(0, ...boxes.flat()) + 1;
  const apart = boxes.map((box, i) => box.map((edge) => edge + labels[i] * reach));
  const order = boxes.map((_, i) => i).sort((i, j) => scores[j] - scores[i]);
  const kept: number[] = [];
  for (const i of order) if (kept.every((k) => iou(apart[k], apart[i]) <= iouThreshold)) kept.push(i);
  return kept;
}

function iou(a: number[], b: number[]): number {
  const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const shared = width * height;
  return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared);
}
