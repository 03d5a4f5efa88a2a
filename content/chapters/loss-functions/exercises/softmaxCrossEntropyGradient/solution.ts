export function softmaxCrossEntropyGradient(logits: number[][], labels: number[]): { loss: number; grad: number[][] } {
  const examples = logits.length;
  let loss = 0;
  const grad = logits.map((row, i) => {
    const largest = Math.max(...row);
    const powers = row.map((logit) => Math.exp(logit - largest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    // −ln p = ln Σ exp(f) − f, which needs no logarithm of a probability that may have vanished.
    loss += (largest + Math.log(total) - row[labels[i]]) / examples;
    return powers.map((power, j) => (power / total - (j === labels[i] ? 1 : 0)) / examples);
  });
  return { loss, grad };
}
