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

/**
 * @param X inputs, shape (inputs, examples)
 * @param Y labels, shape (outputs, examples)
 * @param W2 weights of the second layer, shape (outputs, hidden)
 * @param cache what the forward pass has kept: Z1 and A1 of shape (hidden, examples), Z2 and A2 of (outputs, examples)
 */
export function twoLayerGradients(X: Matrix, Y: Matrix, W2: Matrix, cache: Cache) {
  const { A1, A2 } = cache;

  // Your code here. For now every slope is 0.
  const dW1 = A1.map(() => X.map(() => 0));
  const db1 = A1.map(() => [0]);
  const dW2 = A2.map(() => W2[0].map(() => 0));
  const db2 = Y.map(() => [0]);
  return { dW1, db1, dW2, db2 };
}
