export function iou(a: number[], b: number[]): number {
  const [aLeft, aTop, aRight, aBottom] = a;
  const [bLeft, bTop, bRight, bBottom] = b;
  const width = Math.max(0, Math.min(aRight, bRight) - Math.max(aLeft, bLeft));
  const height = Math.max(0, Math.min(aBottom, bBottom) - Math.max(aTop, bTop));
  const shared = width * height;
  const covered = (aRight - aLeft) * (aBottom - aTop) + (bRight - bLeft) * (bBottom - bTop) - shared;
  return covered > 0 ? shared / covered : 0;
}
