export function crossEntropy(probabilities: number[][], labels: number[]): number {
  const total = probabilities.reduce((sum, row, i) => sum - Math.log(Math.max(row[labels[i]], 1e-12)), 0);
  return total / (probabilities.length * probabilities[0].length);
}
