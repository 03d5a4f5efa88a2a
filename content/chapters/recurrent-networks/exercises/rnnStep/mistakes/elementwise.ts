type Matrix = number[][];

export function rnnStep(x: number[], h: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): number[] {
  return bias.map((b, i) => {
    let z = b;
    for (let j = 0; j < x.length; j++) z += weightIh[i][j] * x[j];
    z += weightHh[i][i] * h[i];
    return Math.tanh(z);
  });
}
