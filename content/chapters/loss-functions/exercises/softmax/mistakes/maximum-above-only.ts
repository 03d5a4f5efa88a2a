export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const largest = Math.max(...row);
    const total = row.reduce((sum, score) => sum + Math.exp(score), 0);
    return row.map((score) => Math.exp(score - largest) / total);
  });
}
