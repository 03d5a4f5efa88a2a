type Matrix = number[][];

export function rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): number[] {
  return bias.map((b, i) => {
    let fromInput = b;
    for (let j = 0; j < x.length; j++) fromInput += weightIh[i][j] * x[j];
    let fromPast = 0;
    for (let j = 0; j < h.length; j++) fromPast += weightHh[i][j] * h[j];
    return Math.tanh(fromInput) + Math.tanh(fromPast);
  });
}
