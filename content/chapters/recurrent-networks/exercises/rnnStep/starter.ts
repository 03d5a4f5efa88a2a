type Matrix = number[][];

/**
 * @param x input of this step, shape (inputs)
 * @param h state before this step, shape (hidden)
 * @param weightIh input to hidden, shape (hidden, inputs)
 * @param weightHh hidden to hidden, shape (hidden, hidden)
 * @param bias shape (hidden)
 * @returns the state after this step, shape (hidden)
 */
export function rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): number[] {
  // Your code here.
  return bias.map(() => 0);
}
