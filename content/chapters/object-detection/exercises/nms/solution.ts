export function nms(boxes: number[][], scores: number[], labels: number[], iouThreshold: number): number[] {
  const order = scores.map((_, i) => i).sort((i, j) => scores[j] - scores[i]);
  const kept: number[] = [];
  for (const i of order) {
    const isSeen = kept.some((k) => labels[k] === labels[i] && iou(boxes[k], boxes[i]) > iouThreshold);
    if (!isSeen) kept.push(i);
  }
  return kept;
}

function iou(a: number[], b: number[]): number {
  const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const shared = width * height;
  return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared);
}
