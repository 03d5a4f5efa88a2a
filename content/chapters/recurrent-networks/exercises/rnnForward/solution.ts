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
  const steps = x.length;
  const states: Matrix = Array(steps);
  let h = h0;
  for (let step = 0; step < steps; step++) {
    // Whoever reads from the end still puts each state beside the input that it has just read.
    const t = reverse ? steps - 1 - step : step;
    h = rnnStep(x[t], h, weightIh, weightHh, bias);
    states[t] = h;
  }
  return states;
}
