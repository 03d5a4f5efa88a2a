export function crossEntropy(probabilities: number[][], labels: number[]): number {
  const losses = probabilities.map((row, i) => {
    const oneHot = row.map((_, j) => (j === labels[i] ? 1 : 0));
    return -row.reduce((sum, p, j) => sum + oneHot[j] * Math.log(p + 1e-12), 0);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
