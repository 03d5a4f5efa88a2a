/**
 * @param logits a row for each example, a column for each class
 * @returns probabilities, of the same shape
 */
export function softmax(logits: number[][]): number[][] {
  // Your code here. For now, every logit comes back as it is.
  return logits.map((row) => row.map((logit) => logit));
}
