export function crossEntropy(probabilities: number[][], labels: number[]): number {
  const log = (p: number) => Math.log(Math.max(p, 1e-12));
  const losses = probabilities.map((row, i) =>
    row.reduce((sum, p, j) => sum - (j === labels[i] ? log(p) : log(1 - p)), 0),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
