/** W·A + b: unit i of example j is row i of W times column j of A, plus the unit's bias. */
function sums(W: number[][], A: number[][], b: number[]): number[][] {
  return W.map((weights, i) => A[0].map((_, j) => weights.reduce((sum, weight, k) => sum + weight * A[k][j], b[i])));
}

const activate = (Z: number[][], g: (z: number) => number) => Z.map((row) => row.map((z) => g(z)));

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function forwardTwoLayer(X: number[][], W1: number[][], b1: number[], W2: number[][], b2: number[]) {
  const Z1 = sums(W1, X, b1);
  const A1 = activate(Z1, Math.tanh);
  const Z2 = sums(W2, A1, b2);
  const A2 = activate(Z2, sigmoid);
  return { Z1, A1, Z2, A2 };
}
