type Matrix = number[][];

const zerosLike = (matrix: Matrix): Matrix => matrix.map((row) => row.map(() => 0));

export function rnnBackward(
  x: Matrix,
  h0: number[],
  states: Matrix,
  weightIh: Matrix,
  weightHh: Matrix,
  gradient: Matrix,
) {
  const T = x.length;
  const past = [h0, ...states];
  const dZ: Matrix = Array(T);
  const handBack = (d: number[]) => h0.map((_, j) => d.reduce((sum, value, i) => sum + value * weightHh[i][j], 0));
  for (let t = T - 1; t >= 0; t--) {
    const later = t < T - 1 ? handBack(dZ[t + 1]) : h0.map(() => 0);
    dZ[t] = later.map((value, i) => (value + gradient[t][i]) * (1 - states[t][i] ** 2));
  }
  // Once all slopes of the sums are known, each weight adds up over its uses.
  const uses = (i: number, input: (t: number) => number) => dZ.reduce((sum, d, t) => sum + d[i] * input(t), 0);
  return {
    dWeightIh: weightIh.map((row, i) => row.map((_, j) => uses(i, (t) => x[t][j]))),
    dWeightHh: weightHh.map((row, i) => row.map((_, j) => uses(i, (t) => past[t][j]))),
    dBias: h0.map((_, i) => uses(i, () => 1)),
    dX: dZ.map((d) => x[0].map((_, j) => d.reduce((sum, value, i) => sum + value * weightIh[i][j], 0))),
    dH0: handBack(dZ[0]),
  };
}
