export function halves(values: number[], weights: number[]): number {
  let total = 0;
  let weightOfAll = 0;
  for (let k = 0; k < values.length; k++) {
    total += weights[k] * values[k];
    weightOfAll += weights[k];
  }
  return total / weightOfAll;
}
