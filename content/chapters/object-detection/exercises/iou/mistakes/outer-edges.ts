export function iou(a: number[], b: number[]): number {
  const width = Math.max(a[2], b[2]) - Math.min(a[0], b[0]);
  const height = Math.max(a[3], b[3]) - Math.min(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;

  const shared = width * height;
  return shared / (area(a) + area(b) - shared);
}

function area([left, top, right, bottom]: number[]): number {
  return (right - left) * (bottom - top);
}
