export function crossEntropy(probabilities: number[][], labels: number[]): number {
  return probabilities.reduce((sum, row, i) => sum - Math.log(row[labels[i]]), 0);
}
