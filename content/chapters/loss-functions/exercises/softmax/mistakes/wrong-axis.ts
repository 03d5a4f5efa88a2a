export function softmax(logits: number[][]): number[][] {
  const powers = logits.map((row) => {
    const largest = Math.max(...row);
    return row.map((logit) => Math.exp(logit - largest));
  });
  const totals = powers[0].map((_, column) => powers.reduce((sum, row) => sum + row[column], 0));
  return powers.map((row) => row.map((power, column) => power / totals[column]));
}
