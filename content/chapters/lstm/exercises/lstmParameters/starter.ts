/**
 * @param inputSize numbers that the first layer reads at each step
 * @param hiddenSizes units of each layer, the one that reads the input first
 * @param biasVectors biases of each row: 1 in the formulas, 2 in PyTorch
 * @returns the number of weights and biases
 */
export function lstmParameters(inputSize: number, hiddenSizes: number[], biasVectors: number): number {
  // Your code here.
  return 0;
}
