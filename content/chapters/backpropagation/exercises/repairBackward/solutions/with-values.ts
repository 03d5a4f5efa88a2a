interface Parameters {
  W: number[][];
  b: number[];
  v: number[];
  u: number[];
}

/** The same from scratch: one hidden unit after another, each slope built up as it arrives. */
export function backward(x: number[], target: number, { W, b, v, u }: Parameters) {
  let y = 0;
  for (let j = 0; j < x.length; j++) y += u[j] * x[j];
  const h: number[] = [];
  for (let i = 0; i < W.length; i++) {
    let z = b[i];
    for (let j = 0; j < x.length; j++) z += W[i][j] * x[j];
    h.push(Math.tanh(z));
    y += v[i] * h[i];
  }

  const error = 2 * (y - target);
  const dv: number[] = [];
  const db: number[] = [];
  const dW: number[][] = [];
  const dx = u.map((weight) => error * weight);
  for (let i = 0; i < W.length; i++) {
    const slope = error * v[i] * (1 - h[i] * h[i]);
    dv.push(error * h[i]);
    db.push(slope);
    dW.push(x.map((value) => slope * value));
    W[i].forEach((weight, j) => {
      dx[j] += slope * weight;
    });
  }
  return { dv, du: x.map((value) => error * value), dW, db, dx };
}
