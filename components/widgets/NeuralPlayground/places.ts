import type { NetworkSpec } from './network.ts';

/** Units of each layer, the features first: 2, 4, 2, 1. */
export const sizesOf = ({ features, hidden, outputs }: NetworkSpec): number[] => [features.length, ...hidden, outputs];

/** How many weights and biases. */
export function countParameters(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, i) => sum + size * (sizes[i]! + 1), 0);
}

/** Where in the list of all parameters a layer's weights (inputs, outputs) begin, and its biases. */
export function placesOf(sizes: readonly number[]): { weights: number; biases: number }[] {
  let at = 0;
  return sizes.slice(1).map((size, i) => {
    const weights = at;
    const biases = at + size * sizes[i]!;
    at = biases + size;
    return { weights, biases };
  });
}

/** Where a weight lies among all parameters: from unit `from` of the layer before to unit `to` of layer `depth`. */
export function placeOfWeight(sizes: readonly number[], depth: number, from: number, to: number): number {
  return placesOf(sizes)[depth]!.weights + from * sizes[depth + 1]! + to;
}

export function placeOfBias(sizes: readonly number[], depth: number, unit: number): number {
  return placesOf(sizes)[depth]!.biases + unit;
}
