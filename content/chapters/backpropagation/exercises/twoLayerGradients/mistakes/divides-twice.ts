type Matrix = number[][];

/** The product of two matrices: (m, k) · (k, n) → (m, n). */
function matmul(a: Matrix, b: Matrix): Matrix {
  if (a[0].length !== b.length) {
    throw new Error(`matmul: inner sizes differ: (${a.length}, ${a[0].length}) · (${b.length}, ${b[0].length})`);
  }
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
}

/** Rows become columns: (m, n) → (n, m). */
function transpose(a: Matrix): Matrix {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

/** A function of the entries of one matrix, or of two of the same shape, entry by entry. */
function entrywise(f: (a: number, b: number) => number, a: Matrix, b: Matrix = a): Matrix {
  return a.map((row, i) => row.map((value, j) => f(value, b[i][j])));
}

/** The sum of each row: (m, n) → (m), or with keepdims → (m, 1). */
function sumOfRows(a: Matrix, keepdims: true): Matrix;
function sumOfRows(a: Matrix, keepdims?: false): number[];
function sumOfRows(a: Matrix, keepdims = false): Matrix | number[] {
  const sums = a.map((row) => row.reduce((sum, value) => sum + value, 0));
  return keepdims ? sums.map((sum) => [sum]) : sums;
}

interface Cache {
  Z1: Matrix;
  A1: Matrix;
  Z2: Matrix;
  A2: Matrix;
}

export function twoLayerGradients(X: Matrix, Y: Matrix, W2: Matrix, cache: Cache) {
  const { A1, A2 } = cache;
  const m = X[0].length;
  const mean = (a: Matrix) => entrywise((value) => value / m, a);
  const dZ2 = entrywise((a, y) => a - y, A2, Y);
  const dW2 = mean(matmul(dZ2, transpose(A1)));
  const db2 = mean(sumOfRows(dZ2, true));
  const dA1 = matmul(transpose(W2), dZ2);
  const dZ1 = mean(entrywise((d, a) => d * (1 - a * a), dA1, A1));
  const dW1 = mean(matmul(dZ1, transpose(X)));
  const db1 = mean(sumOfRows(dZ1, true));
  return { dW1, db1, dW2, db2 };
}
