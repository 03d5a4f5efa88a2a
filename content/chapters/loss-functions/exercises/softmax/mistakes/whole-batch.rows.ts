export function softmax(logits: number[][]): number[][] {
  let total = 0;
  const powers = logits.map((row) => {
    const largest = Math.max(...row);
    return row.map((logit) => Math.exp(logit - largest));
  });
  for (const row of powers) for (const power of row) total += power;
  return powers.map((row) => row.map((power) => power / total));
}
