export function crossEntropy(probabilities: number[][], labels: number[]): number {
  const mean = probabilities.reduce((sum, row, i) => sum + row[labels[i]], 0) / probabilities.length;
  return -Math.log(Math.max(mean, 1e-12));
}
