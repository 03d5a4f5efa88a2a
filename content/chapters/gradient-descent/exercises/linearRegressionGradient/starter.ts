/**
 * @param inputs one row for each example, one column for each feature: shape (m, n)
 * @param targets the measured values: shape (m)
 * @param weights one for each feature: shape (n)
 * @param bias one number
 * @returns the gradient of the mean squared error in the weights, shape (n), and in the bias
 */
export function linearRegressionGradient(
  inputs: number[][],
  targets: number[],
  weights: number[],
  bias: number,
): { weights: number[]; bias: number } {
  // Your code here.
  return { weights: weights.map(() => 0), bias: 0 };
}
