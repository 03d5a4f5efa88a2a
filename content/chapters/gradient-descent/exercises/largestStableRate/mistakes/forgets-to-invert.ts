export function largestStableRate(coefficients: number[]): number {
  return Math.max(...coefficients);
}
