export function crossEntropy(probabilities: number[][], labels: number[]): number {
  const logs = probabilities.map((row, i) => Math.log(Math.max(row[labels[i]], 1e-12)));
  return logs.reduce((sum, log) => sum + log, 0) / logs.length;
}
