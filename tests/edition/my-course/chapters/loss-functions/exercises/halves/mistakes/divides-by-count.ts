export function halves(values: number[], weights: number[]): number {
  return values.reduce((total, value, k) => total + weights[k] * value, 0) / values.length;
}
