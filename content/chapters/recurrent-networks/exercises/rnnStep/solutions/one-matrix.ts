type Matrix = number[][];

/** One matrix [W_ih, W_hh] times one list [x, h]: the same sums, written as a single product. */
export function rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): number[] {
  const both = [...x, ...h];
  return weightIh.map((row, i) => {
    const weights = [...row, ...weightHh[i]];
    return Math.tanh(weights.reduce((sum, weight, j) => sum + weight * both[j], bias[i]));
  });
}
