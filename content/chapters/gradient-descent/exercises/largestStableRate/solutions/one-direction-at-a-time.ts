export function largestStableRate(coefficients: number[]): number {
  const limits = coefficients.map((coefficient) => {
    const curvature = 2 * coefficient;
    return 2 / curvature;
  });
  return Math.min(...limits);
}
