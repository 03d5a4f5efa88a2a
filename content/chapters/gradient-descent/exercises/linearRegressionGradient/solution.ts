export function linearRegressionGradient(
  inputs: number[][],
  targets: number[],
  weights: number[],
  bias: number,
): { weights: number[]; bias: number } {
  const m = inputs.length;
  const gradient = { weights: weights.map(() => 0), bias: 0 };
  for (let i = 0; i < inputs.length; i++) {
    const prediction = inputs[i].reduce((sum, x, j) => sum + weights[j] * x, bias);
    const error = prediction - targets[i];
    inputs[i].forEach((x, j) => {
      gradient.weights[j] += (2 * error * x) / m;
    });
    gradient.bias += (2 * error) / m;
  }
  return gradient;
}
