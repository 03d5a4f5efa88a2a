export function countParameters(sizes: number[]): number {
  return sizes.reduce((total, units) => total * units, 1);
}
