export function countParameters(sizes: number[]): number {
  let total = 0;
  for (let l = 1; l < sizes.length; l++) total += sizes[l] * sizes[l - 1] + sizes[l - 1];
  return total;
}
