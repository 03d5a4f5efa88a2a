/** How much of a line two stretches of it share. */
const overlap = (from: number, to: number, otherFrom: number, otherTo: number) => {
  if (to <= otherFrom || otherTo <= from) return 0;
  return Math.min(to, otherTo) - Math.max(from, otherFrom);
};

export function iou(a: number[], b: number[]): number {
  const intersection = overlap(a[0], a[2], b[0], b[2]) * overlap(a[1], a[3], b[1], b[3]);
  if (intersection === 0) return 0;
  let union = -intersection;
  for (const [x1, y1, x2, y2] of [a, b]) union += (x2 - x1) * (y2 - y1);
  return intersection / union;
}
