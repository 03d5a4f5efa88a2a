export function largestStableRate(coefficients: number[]): number {
  return 1 / (2 * Math.max(...coefficients));
}
