type Matrix = number[][];

const zerosLike = (matrix: Matrix): Matrix => matrix.map((row) => row.map(() => 0));

/**
 * @param x the sequence, shape (steps, inputs)
 * @param h0 state before the first step, shape (hidden)
 * @param states state after every step, as rnnForward returned them, shape (steps, hidden)
 * @param weightIh shape (hidden, inputs)
 * @param weightHh shape (hidden, hidden)
 * @param gradient slope that each state gets from its own step's output, shape (steps, hidden)
 */
export function rnnBackward(
  x: Matrix,
  h0: number[],
  states: Matrix,
  weightIh: Matrix,
  weightHh: Matrix,
  gradient: Matrix,
) {
  const dWeightIh = zerosLike(weightIh);
  const dWeightHh = zerosLike(weightHh);
  const dBias = h0.map(() => 0);
  const dX = zerosLike(x);
  const dH0 = h0.map(() => 0);

  // Your code here. For now every slope is 0.
  return { dWeightIh, dWeightHh, dBias, dX, dH0 };
}
