/** Written for any number of layers: the loop that a deep network can't do without. */
export function forwardTwoLayer(X: number[][], W1: number[][], b1: number[], W2: number[][], b2: number[]) {
  const layers = [
    { W: W1, b: b1, g: Math.tanh },
    { W: W2, b: b2, g: (z: number) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z))) },
  ];
  let A = X;
  const [hidden, output] = layers.map(({ W, b, g }) => {
    const before = A;
    const Z = W.map((weights, i) =>
      before[0].map((_, j) => b[i] + weights.reduce((sum, weight, k) => sum + weight * before[k][j], 0)),
    );
    A = Z.map((row) => row.map((z) => g(z)));
    return { Z, A };
  });
  return { Z1: hidden.Z, A1: hidden.A, Z2: output.Z, A2: output.A };
}
