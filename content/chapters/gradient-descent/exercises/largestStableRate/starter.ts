/**
 * @param coefficients a₁, a₂, … of J(w₁, w₂, …) = a₁w₁² + a₂w₂² + …, all positive
 * @returns the rate below which gradient descent reaches the minimum from every start
 */
export function largestStableRate(coefficients: number[]): number {
  // Your code here.
  return 0;
}
