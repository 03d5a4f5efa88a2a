export function nms(boxes: number[][], scores: number[], labels: number[], iouThreshold: number): number[] {
  const kept: number[] = [];
  for (const label of new Set(labels)) {
    const isDropped = labels.map((other) => other !== label);
    for (;;) {
      let best = -1;
      for (let i = 0; i < boxes.length; i++) if (!isDropped[i] && (best < 0 || scores[i] > scores[best])) best = i;
      if (best < 0) break;
      kept.push(best);
      for (let i = 0; i < boxes.length; i++) if (iou(boxes[i], boxes[best]) > iouThreshold) isDropped[i] = true;
      isDropped[best] = true;
    }
  }
  return kept.sort((i, j) => scores[j] - scores[i]);
}

function iou(a: number[], b: number[]): number {
  const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const shared = width * height;
  return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared);
}
