export function softmaxCrossEntropyGradient(logits: number[][], labels: number[]): { loss: number; grad: number[][] } {
  const m = logits.length;
  let loss = 0;
  const grad = logits.map((row, i) => {
    const largest = Math.max(...row);
    const powers = row.map((logit) => Math.exp(logit - largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    const p = powers.map((power) => power / total);
    loss += largest + Math.log(total) - row[labels[i]];
    return p.map((_, j) => p[j] - (j === labels[i] ? 1 : 0));
  });
  return { loss: loss / m, grad };
}
