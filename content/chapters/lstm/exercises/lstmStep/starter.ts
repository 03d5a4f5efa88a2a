/** One layer's weights in PyTorch's order: the rows of i, the update gate, then of f, g and o. */
interface LstmWeights {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/**
 * @param input x of this step, shape (inputSize)
 * @param hidden a of the step before, shape (hiddenSize)
 * @param cell c of the step before, shape (hiddenSize)
 * @param weights weightIh (4 · hiddenSize, inputSize), weightHh (4 · hiddenSize, hiddenSize), bias (4 · hiddenSize)
 * @returns a and c of this step, each of shape (hiddenSize)
 */
export function lstmStep(input: number[], hidden: number[], cell: number[], weights: LstmWeights) {
  const { weightIh, weightHh, bias } = weights;

  // Your code here.
  return { hidden, cell };
}
