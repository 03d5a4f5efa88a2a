export function softmax(logits: number[][]): number[][] {
  const largest = Math.max(...logits.flat());
  const powers = logits.map((row) => row.map((logit) => Math.exp(logit - largest)));
  const total = powers.flat().reduce((sum, power) => sum + power, 0);
  return powers.map((row) => row.map((power) => power / total));
}
