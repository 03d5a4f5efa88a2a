/**
 * One epoch of stochastic gradient descent for the line ŷ = wx + b.
 * @param start [w, b]
 * @param inputs the x of all examples
 * @param targets their y
 * @param order the numbers of all examples, shuffled
 * @param batchSize examples in a batch; the last batch has what remains
 * @param learningRate η
 * @returns [w, b] after each step: one row for each batch
 */
export function sgdEpoch(
  start: number[],
  inputs: number[],
  targets: number[],
  order: number[],
  batchSize: number,
  learningRate: number,
): number[][] {
  const lines: number[][] = [];
  // Your code here.
  return lines;
}
