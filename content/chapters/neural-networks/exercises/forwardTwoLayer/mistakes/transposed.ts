const sums = (W: number[][], A: number[][], b: number[]) =>
  W[0].map((_, i) => A[0].map((_, j) => W.reduce((sum, weights, k) => sum + weights[i] * A[k]?.[j], b[i])));
const each = (Z: number[][], g: (z: number) => number) => Z.map((row) => row.map((z) => g(z)));

export function forwardTwoLayer(X: number[][], W1: number[][], b1: number[], W2: number[][], b2: number[]) {
  const Z1 = sums(W1, X, b1);
  const A1 = each(Z1, Math.tanh);
  const Z2 = sums(W2, A1, b2);
  return { Z1, A1, Z2, A2: each(Z2, (z) => 1 / (1 + Math.exp(-z))) };
}
