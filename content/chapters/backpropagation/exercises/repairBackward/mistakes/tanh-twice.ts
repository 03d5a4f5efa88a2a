interface Parameters {
  W: number[][];
  b: number[];
  v: number[];
  u: number[];
}

export function backward(x: number[], target: number, { W, b, v, u }: Parameters) {
  // Forward: y = v · tanh(W x + b) + u · x, and the loss is (y − target)².
  const z = W.map((row, i) => row.reduce((sum, w, j) => sum + w * x[j], b[i]));
  const h = z.map(Math.tanh);
  const y = v.reduce((sum, weight, i) => sum + weight * h[i], 0) + u.reduce((sum, weight, j) => sum + weight * x[j], 0);

  // Back.
  const dy = 2 * (y - target);
  const dv = h.map((activation) => dy * activation);
  const du = x.map((value) => dy * value);
  const dh = v.map((weight) => dy * weight);
  const dz = dh.map((slope, i) => slope * (1 - Math.tanh(h[i]) ** 2));
  const dW = dz.map((slope) => x.map((value) => slope * value));
  const db = [...dz];
  const dx = x.map(() => 0);
  dz.forEach((slope, i) => {
    W[i].forEach((weight, j) => {
      dx[j] += slope * weight;
    });
  });
  u.forEach((weight, j) => {
    dx[j] += dy * weight;
  });

  return { dv, du, dW, db, dx };
}
