export function crossEntropy(probabilities: number[][], labels: number[]): number {
  const losses = probabilities.map((row, i) => -Math.log10(row[labels[i]]));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
