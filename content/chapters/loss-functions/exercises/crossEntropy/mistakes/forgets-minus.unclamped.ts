export function crossEntropy(probabilities: number[][], labels: number[]): number {
  const logs = probabilities.map((row, i) => Math.log(row[labels[i]]));
  return logs.reduce((sum, log) => sum + log, 0) / logs.length;
}
