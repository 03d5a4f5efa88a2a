type Matrix = number[][];

export function rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): number[] {
  const state = [...h];
  for (let i = 0; i < bias.length; i++) {
    let z = bias[i];
    for (let j = 0; j < x.length; j++) z += weightIh[i][j] * x[j];
    for (let j = 0; j < state.length; j++) z += weightHh[i][j] * state[j];
    state[i] = Math.tanh(z);
  }
  return state;
}
