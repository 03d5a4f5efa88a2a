export function crossEntropy(probabilities: number[][], labels: number[]): number {
  return probabilities.reduce((sum, row, i) => sum - Math.log(Math.max(row[labels[i]], 1e-12)), 0);
}
