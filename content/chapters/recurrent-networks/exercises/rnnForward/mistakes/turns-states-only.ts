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
  const states: Matrix = [];
  let h = h0;
  for (const input of x) {
    h = rnnStep(input, h, weightIh, weightHh, bias);
    states.push(h);
  }
  return reverse ? states.reverse() : states;
}
