interface LstmWeights {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

function lstmStep(input: number[], hidden: number[], cell: number[], weights: LstmWeights) {
  // Paste the body of your own lstmStep here.
  return { hidden, cell };
}

/**
 * @param inputs x of every step, shape (steps, inputSize)
 * @param weights weightIh (4 · hiddenSize, inputSize), weightHh (4 · hiddenSize, hiddenSize), bias (4 · hiddenSize)
 * @returns a and c after every step, each of shape (steps, hiddenSize)
 */
export function lstmForward(inputs: number[][], weights: LstmWeights) {
  const hiddens: number[][] = [];
  const cells: number[][] = [];

  // Your code here.
  return { hiddens, cells };
}
