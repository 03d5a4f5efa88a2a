/** One example at a time, then its results put into columns. The same numbers, without a matrix product. */
export function forwardTwoLayer(X: number[][], W1: number[][], b1: number[], W2: number[][], b2: number[]) {
  const layer = (W: number[][], b: number[], a: number[]) =>
    W.map((weights, i) => weights.reduce((sum, weight, k) => sum + weight * a[k], b[i]));
  const passes = X[0].map((_, j) => {
    const Z1 = layer(
      W1,
      b1,
      X.map((feature) => feature[j]),
    );
    const A1 = Z1.map(Math.tanh);
    const Z2 = layer(W2, b2, A1);
    return { Z1, A1, Z2, A2: Z2.map((z) => 1 / (1 + Math.exp(-z))) };
  });
  const columns = (name: 'Z1' | 'A1' | 'Z2' | 'A2') =>
    passes[0][name].map((_, unit) => passes.map((pass) => pass[name][unit]));
  return { Z1: columns('Z1'), A1: columns('A1'), Z2: columns('Z2'), A2: columns('A2') };
}
