interface Pass {
  /** Sums and activations of the hidden layer: (n₁, m). */
  Z1: number[][];
  A1: number[][];
  /** Of the output layer: (n₂, m). */
  Z2: number[][];
  A2: number[][];
}

export function forwardTwoLayer(X: number[][], W1: number[][], b1: number[], W2: number[][], b2: number[]): Pass {
  // Your code here.
  return { Z1: [], A1: [], Z2: [], A2: [] };
}
