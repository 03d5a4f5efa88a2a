export function iou(a: number[], b: number[]): number {
  // a and b are [left, top, right, bottom].
  return 0;
}
