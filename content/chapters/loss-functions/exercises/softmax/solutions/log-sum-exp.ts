/** ln Σ exp(f), with the largest logit taken out so that no power overflows. */
function logSumExp(logits: number[]): number {
  let largest = -Infinity;
  for (const logit of logits) if (logit > largest) largest = logit;
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - largest);
  return largest + Math.log(total);
}

export function softmax(logits: number[][]): number[][] {
  const probabilities: number[][] = [];
  for (const row of logits) {
    const normalizer = logSumExp(row);
    probabilities.push(row.map((logit) => Math.exp(logit - normalizer)));
  }
  return probabilities;
}
