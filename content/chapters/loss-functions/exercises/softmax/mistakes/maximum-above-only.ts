export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const largest = Math.max(...row);
    const total = row.reduce((sum, logit) => sum + Math.exp(logit), 0);
    return row.map((logit) => Math.exp(logit - largest) / total);
  });
}
