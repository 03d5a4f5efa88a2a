export function largestStableRate(coefficients: number[]): number {
  return 1 / Math.min(...coefficients);
}
