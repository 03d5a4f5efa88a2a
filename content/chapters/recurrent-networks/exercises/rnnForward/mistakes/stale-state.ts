type Matrix = number[][];

/** The step of the exercise before. */
function rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): number[] {
  return bias.map((b, i) => {
    const fromInput = x.reduce((sum, value, j) => sum + weightIh[i][j] * value, b);
    return Math.tanh(h.reduce((sum, value, j) => sum + weightHh[i][j] * value, fromInput));
  });
}

export function rnnForward(
  x: Matrix,
  h0: number[],
  weightIh: Matrix,
  weightHh: Matrix,
  bias: number[],
  reverse: boolean,
): Matrix {
  const states: Matrix = Array(x.length);
  for (let step = 0; step < x.length; step++) {
    const t = reverse ? x.length - 1 - step : step;
    states[t] = rnnStep(x[t], h0, weightIh, weightHh, bias);
  }
  return states;
}
