export function linearRegressionGradient(
  inputs: number[][],
  targets: number[],
  weights: number[],
  bias: number,
): { weights: number[]; bias: number } {
  const rows = inputs.map((row) => [...row, 1]);
  const all = [...weights, bias];
  const gradient = all.map(() => 0);
  rows.forEach((row, i) => {
    const error = row.reduce((sum, x, j) => sum + x * all[j], 0) - targets[i];
    row.forEach((x, j) => {
      gradient[j] += 2 * error * x;
    });
  });
  const mean = gradient.map((slope) => slope / rows.length);
  return { weights: mean.slice(0, -1), bias: mean[mean.length - 1] };
}
