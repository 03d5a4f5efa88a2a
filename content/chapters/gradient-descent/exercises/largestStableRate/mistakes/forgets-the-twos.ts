export function largestStableRate(coefficients: number[]): number {
  return 2 / Math.max(...coefficients);
}
