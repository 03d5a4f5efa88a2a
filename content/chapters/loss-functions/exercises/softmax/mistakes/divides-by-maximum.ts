export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const largest = Math.max(...row);
    const powers = row.map((logit) => Math.exp(logit / largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  });
}
