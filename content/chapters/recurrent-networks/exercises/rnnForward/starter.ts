type Matrix = number[][];

/** The step of the exercise before. */
function rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): number[] {
  return bias.map((b, i) => {
    const fromInput = x.reduce((sum, value, j) => sum + weightIh[i][j] * value, b);
    return Math.tanh(h.reduce((sum, value, j) => sum + weightHh[i][j] * value, fromInput));
  });
}

/**
 * @param x the sequence, shape (steps, inputs)
 * @param h0 state before the first input that is read, shape (hidden)
 * @param weightIh shape (hidden, inputs)
 * @param weightHh shape (hidden, hidden)
 * @param bias shape (hidden)
 * @param reverse read from the end to the beginning
 * @returns the state at every input, shape (steps, hidden)
 */
export function rnnForward(
  x: Matrix,
  h0: number[],
  weightIh: Matrix,
  weightHh: Matrix,
  bias: number[],
  reverse: boolean,
): Matrix {
  // Your code here.
  return x.map(() => h0.map(() => 0));
}
