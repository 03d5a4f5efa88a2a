const sums = (W: number[][], A: number[][], b: number[]) =>
  W.map((weights, i) => A[0].map((_, j) => weights.reduce((sum, weight, k) => sum + weight * A[k][j], b[i])));
const each = (Z: number[][], g: (z: number) => number) => Z.map((row) => row.map((z) => g(z)));
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export function forwardTwoLayer(X: number[][], W1: number[][], b1: number[], W2: number[][], b2: number[]) {
  const Z1 = sums(W1, X, b1);
  const A1 = each(Z1, Math.tanh);
  const Z2 = sums(W2, A1, b2);
  const A2 = each(Z2, Math.tanh);
  return { Z1, A1, Z2, A2 };
}
