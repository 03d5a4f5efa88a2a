export function halves(values: number[], weights: number[]): number {
  // Your code here.
  return 0;
}
