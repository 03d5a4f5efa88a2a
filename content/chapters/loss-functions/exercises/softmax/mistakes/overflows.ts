export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const powers = row.map((score) => Math.exp(score));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  });
}
