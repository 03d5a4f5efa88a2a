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
  const dWeightIh = zerosLike(weightIh);
  const dWeightHh = zerosLike(weightHh);
  const dBias = h0.map(() => 0);
  const dX = zerosLike(x);
  // What comes back from the step after; from beyond the end, nothing does.
  let dH = h0.map(() => 0);
  for (let t = x.length - 1; t >= 0; t--) {
    const before = t > 0 ? states[t - 1] : h0;
    const dZ = states[t].map((h, i) => gradient[t][i] * (1 - h * h) + dH[i]);
    dH = h0.map(() => 0);
    dZ.forEach((d, i) => {
      dBias[i] += d;
      x[t].forEach((value, j) => {
        dWeightIh[i][j] += d * value;
        dX[t][j] += d * weightIh[i][j];
      });
      before.forEach((value, j) => {
        dWeightHh[i][j] += d * value;
        dH[j] += d * weightHh[i][j];
      });
    });
  }
  return { dWeightIh, dWeightHh, dBias, dX, dH0: dH };
}
