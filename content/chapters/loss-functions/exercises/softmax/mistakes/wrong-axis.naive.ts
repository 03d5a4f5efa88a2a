export function softmax(logits: number[][]): number[][] {
  const powers = logits.map((row) => row.map((logit) => Math.exp(logit)));
  const totals = powers[0].map((_, column) => powers.reduce((sum, row) => sum + row[column], 0));
  return powers.map((row) => row.map((power, column) => power / totals[column]));
}
