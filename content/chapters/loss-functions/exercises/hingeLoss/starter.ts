/**
 * @param scores one score for each class
 * @param label the number of the true class, from 0
 * @param delta how far below the true score every other score has to stay
 * @returns the hinge loss of this one example
 */
export function hingeLoss(scores: number[], label: number, delta = 1): number {
  // Your code here.
  return 0;
}
