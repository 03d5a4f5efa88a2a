export function lstmParameters(inputSize: number, hiddenSizes: number[], biasVectors: number): number {
  let total = 0;
  let reads = inputSize;
  for (const size of hiddenSizes) {
    // Three gates and a candidate, each with a row for every unit.
    total += 4 * (size * (size + reads) + biasVectors * size);
    reads = size;
  }
  return total;
}
