export function linearRegressionGradient(
  inputs: number[][],
  targets: number[],
  weights: number[],
  bias: number,
): { weights: number[]; bias: number } {
  const errors = inputs.map((row, i) => bias + row.reduce((sum, x, j) => sum + x * weights[j], 0) - targets[i]);
  const twiceMean = (terms: number[]) => (2 * terms.reduce((sum, term) => sum + term, 0)) / terms.length;
  return {
    weights: weights.map((_, j) => twiceMean(errors.map((error, i) => error * inputs[i][j]))),
    bias: twiceMean(errors),
  };
}
