/**
 * @param sizes units of each layer, inputs first
 * @returns the number of weights and biases
 */
export function countParameters(sizes: number[]): number {
  // Your code here.
  return 0;
}
