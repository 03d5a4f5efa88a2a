/** ln softmax of one row. */
function logSoftmax(row: number[]): number[] {
  const largest = Math.max(...row);
  let total = 0;
  for (const logit of row) total += Math.exp(logit - largest);
  return row.map((logit) => logit - largest - Math.log(total));
}

export function softmaxCrossEntropyGradient(logits: number[][], labels: number[]): { loss: number; grad: number[][] } {
  const logProbabilities = logits.map(logSoftmax);
  const m = labels.length;
  let loss = 0;
  for (let i = 0; i < m; i++) loss -= logProbabilities[i][labels[i]];
  const grad = logProbabilities.map((row) => row.map((logProbability) => Math.exp(logProbability) / m));
  for (let i = 0; i < m; i++) grad[i][labels[i]] -= 1 / m;
  return { loss: loss / m, grad };
}
