export function largestStableRate(coefficients: number[]): number {
  return 1 / coefficients[0];
}
