/** Adds up the shapes that a framework would print: weight_ih, weight_hh, and the biases. */
export function lstmParameters(inputSize: number, hiddenSizes: number[], biasVectors: number): number {
  const sizes = [inputSize, ...hiddenSizes];
  return hiddenSizes.reduce((total, hidden, layer) => {
    const weightIh = 4 * hidden * sizes[layer];
    const weightHh = 4 * hidden * hidden;
    const biases = biasVectors * 4 * hidden;
    return total + weightIh + weightHh + biases;
  }, 0);
}
