/** One layer's weights as PyTorch keeps them: the rows of r, the reset gate, then of z and of n, the candidate. */
interface GruWeights {
  weightIh: number[][];
  weightHh: number[][];
  biasIh: number[];
  biasHh: number[];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/**
 * @param input x of this step, shape (inputSize)
 * @param hidden a of the step before, shape (hiddenSize)
 * @param weights weightIh (3 · hiddenSize, inputSize), weightHh (3 · hiddenSize, hiddenSize), both biases (3 · hiddenSize)
 * @returns a of this step, shape (hiddenSize)
 */
export function gruStep(input: number[], hidden: number[], weights: GruWeights): number[] {
  const { weightIh, weightHh, biasIh, biasHh } = weights;

  // Your code here.
  return hidden;
}
