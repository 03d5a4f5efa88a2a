/**
 * @param logits a row for each example, a column for each class
 * @param labels number of the true class of each example
 * @returns the mean cross-entropy, and its slope in every logit
 */
export function softmaxCrossEntropyGradient(logits: number[][], labels: number[]): { loss: number; grad: number[][] } {
  // Your code here. For now, the loss and every slope are 0.
  const loss = 0;
  const grad = logits.map((row) => row.map(() => 0));
  return { loss, grad };
}
