export function halves(values: number[], weights: number[]): number {
  const weightOfAll = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / weightOfAll);
  return values.reduce((mean, value, k) => mean + shares[k] * value, 0);
}
