export function crossEntropy(probabilities: number[][]): number {
  const losses = probabilities.map((row) => -row.reduce((sum, p) => sum + Math.log(p), 0));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
