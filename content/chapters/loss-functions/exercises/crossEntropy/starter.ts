/** A probability below this counts as this, so that no loss is infinite. */
const smallest = 1e-12;

/**
 * @param probabilities one row for each example, one column for each class; every row sums to 1
 * @param labels the number of the true class of each example
 * @returns the mean over the batch of −ln(probability of the true class)
 */
export function crossEntropy(probabilities: number[][], labels: number[]): number {
  // Your code here.
  return 0;
}
