export function largestStableRate(coefficients: number[]): number {
  return coefficients.length / coefficients.reduce((sum, coefficient) => sum + coefficient, 0);
}
