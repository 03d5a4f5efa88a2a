interface GruWeights {
  weightIh: number[][];
  weightHh: number[][];
  biasIh: number[];
  biasHh: number[];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const dot = (a: number[], b: number[]) => a.reduce((sum, value, j) => sum + value * b[j], 0);

export function gruStep(input: number[], hidden: number[], weights: GruWeights): number[] {
  const { weightIh, weightHh, biasIh, biasHh } = weights;
  const size = hidden.length;
  const fromInput = biasIh.map((b, row) => b + dot(weightIh[row], input));
  const fromHidden = biasHh.map((b, row) => b + dot(weightHh[row], hidden));
  return hidden.map((past, k) => {
    const reset = sigmoid(fromInput[k] + fromHidden[k]);
    const update = sigmoid(fromInput[size + k] + fromHidden[size + k]);
    const candidate = Math.tanh(fromInput[2 * size + k] + reset * fromHidden[2 * size + k]);
    return (1 - update) * candidate + update * past;
  });
}
