/** A bias is a weight from one more unit, which always says 1. */
export function countParameters(sizes: number[]): number {
  return sizes.slice(1).reduce((total, units, i) => total + units * (sizes[i] + 1), 0);
}
