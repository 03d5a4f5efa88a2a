export function largestStableRate(coefficients: number[]): number {
  return 1 / coefficients.reduce((sum, coefficient) => sum + coefficient, 0);
}
