/** log Σ exp(z), with the largest score taken out so that no power overflows. */
function logSumExp(scores: number[]): number {
  let largest = -Infinity;
  for (const score of scores) if (score > largest) largest = score;
  let total = 0;
  for (const score of scores) total += Math.exp(score - largest);
  return largest + Math.log(total);
}

export function softmax(logits: number[][]): number[][] {
  const probabilities: number[][] = [];
  for (const row of logits) {
    const normalizer = logSumExp(row);
    probabilities.push(row.map((score) => Math.exp(score - normalizer)));
  }
  return probabilities;
}
