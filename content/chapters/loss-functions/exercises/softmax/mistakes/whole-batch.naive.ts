export function softmax(logits: number[][]): number[][] {
  const powers = logits.map((row) => row.map((logit) => Math.exp(logit)));
  const total = powers.flat().reduce((sum, power) => sum + power, 0);
  return powers.map((row) => row.map((power) => power / total));
}
