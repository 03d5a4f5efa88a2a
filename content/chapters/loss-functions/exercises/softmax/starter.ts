/**
 * @param logits one row for each example, one column for each class
 * @returns probabilities of the same shape; every row sums to 1
 */
export function softmax(logits: number[][]): number[][] {
  // Your code here. For now, every logit comes back as it is.
  return logits.map((row) => row.map((logit) => logit));
}
