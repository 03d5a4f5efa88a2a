export function softmax(logits: number[][]): number[][] {
  const largest = Math.max(...logits.flat());
  return logits.map((row) => {
    const powers = row.map((logit) => Math.exp(logit - largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  });
}
