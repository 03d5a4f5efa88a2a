type Matrix = number[][];

export function rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): number[] {
  return bias.map((b, i) => {
    let z = b;
    for (let j = 0; j < x.length; j++) z += weightIh[i][j] * x[j];
    for (let j = 0; j < h.length; j++) z += weightHh[i][j] * h[j];
    return Math.tanh(z);
  });
}
