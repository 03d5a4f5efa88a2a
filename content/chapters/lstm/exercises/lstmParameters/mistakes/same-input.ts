export function lstmParameters(inputSize: number, hiddenSizes: number[], biasVectors: number): number {
  return hiddenSizes.reduce((total, size) => total + 4 * (size * (size + inputSize) + biasVectors * size), 0);
}
