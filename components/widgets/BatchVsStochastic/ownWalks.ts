/** An answer of the exercise `sgdEpoch`. */
interface Submission {
  sgdEpoch(
    start: number[],
    inputs: number[],
    targets: number[],
    order: number[],
    batchSize: number,
    learningRate: number,
  ): number[][];
}

/**
 * Read as text and run in the sandbox, beside the reader's program: all epochs by her `sgdEpoch`, each from where the
 * one before it ended. Returns the lines after each step, one list for each batch size.
 */
export function walks(
  { sgdEpoch }: Submission,
  start: number[],
  inputs: number[],
  targets: number[],
  orders: number[][],
  rates: number[],
  batchSizes: number[],
): number[][][] {
  return batchSizes.map((batchSize) => {
    let line = start;
    return orders.flatMap((order, epoch) => {
      const lines = sgdEpoch([...line], [...inputs], [...targets], [...order], batchSize, rates[epoch]!);
      line = lines[lines.length - 1]!;
      return lines.map((each) => [...each]);
    });
  });
}
