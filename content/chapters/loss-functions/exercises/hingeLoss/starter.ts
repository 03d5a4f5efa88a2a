/**
 * @param scores one for each class
 * @param label number of the true class, from 0
 * @param delta the margin
 * @returns the hinge loss of this example
 */
export function hingeLoss(scores: number[], label: number, delta = 1): number {
  // Your code here.
  return 0;
}
