type Matrix = number[][];

interface Cache {
  Z1: Matrix;
  A1: Matrix;
  Z2: Matrix;
  A2: Matrix;
}

/** One example after another, as the sums over indices say; no matrix product at all. */
export function twoLayerGradients(X: Matrix, Y: Matrix, W2: Matrix, { A1, A2 }: Cache) {
  const [inputs, hidden, outputs, examples] = [X.length, A1.length, Y.length, X[0].length];
  const zeros = (rows: number, columns: number): Matrix => Array.from({ length: rows }, () => Array(columns).fill(0));
  const dW1 = zeros(hidden, inputs);
  const db1 = zeros(hidden, 1);
  const dW2 = zeros(outputs, hidden);
  const db2 = zeros(outputs, 1);

  for (let k = 0; k < examples; k++) {
    for (let i = 0; i < hidden; i++) {
      let upstream = 0;
      for (let o = 0; o < outputs; o++) {
        const error = (A2[o][k] - Y[o][k]) / examples;
        dW2[o][i] += error * A1[i][k];
        if (i === 0) db2[o][0] += error;
        upstream += W2[o][i] * error;
      }
      const slope = upstream * (1 - A1[i][k] ** 2);
      db1[i][0] += slope;
      for (let j = 0; j < inputs; j++) dW1[i][j] += slope * X[j][k];
    }
  }
  return { dW1, db1, dW2, db2 };
}
