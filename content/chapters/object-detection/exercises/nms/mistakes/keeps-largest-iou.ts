export function nms(boxes: number[][], scores: number[], labels: number[], iouThreshold: number): number[] {
  let rest = scores.map((_, i) => i).sort((i, j) => scores[j] - scores[i]);
  const kept: number[] = [];
  while (rest.length > 0) {
    const [best, ...others] = rest;
    const overlapOf = (i: number) => (labels[i] === labels[best] ? iou(boxes[best], boxes[i]) : 0);
    const rivals = others.filter((i) => overlapOf(i) > iouThreshold).sort((i, j) => overlapOf(j) - overlapOf(i));
    kept.push(rivals.length > 0 ? rivals[0] : best);
    rest = others.filter((i) => !rivals.includes(i));
  }
  return kept;
}

function iou(a: number[], b: number[]): number {
  const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const shared = width * height;
  return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared);
}
