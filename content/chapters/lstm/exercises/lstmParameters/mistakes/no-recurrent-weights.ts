export function lstmParameters(inputSize: number, hiddenSizes: number[], biasVectors: number): number {
  let total = 0;
  let reads = inputSize;
  for (const size of hiddenSizes) {
    total += 4 * (size * reads + biasVectors * size);
    reads = size;
  }
  return total;
}
