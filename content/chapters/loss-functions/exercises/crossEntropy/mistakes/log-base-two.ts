export function crossEntropy(probabilities: number[][], labels: number[]): number {
  const losses = probabilities.map((row, i) => -Math.log2(Math.max(row[labels[i]], 1e-12)));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
