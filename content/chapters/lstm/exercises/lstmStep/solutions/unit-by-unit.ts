interface LstmWeights {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
}

/** Each unit by itself; its four rows are `hiddenSize` apart. */
export function lstmStep(input: number[], hidden: number[], cell: number[], weights: LstmWeights) {
  const hiddenSize = hidden.length;
  const next = { hidden: [] as number[], cell: [] as number[] };
  for (let unit = 0; unit < hiddenSize; unit++) {
    const [i, f, g, o] = [0, 1, 2, 3].map((gate) => {
      const row = gate * hiddenSize + unit;
      let sum = weights.bias[row];
      for (let j = 0; j < input.length; j++) sum += weights.weightIh[row][j] * input[j];
      for (let j = 0; j < hiddenSize; j++) sum += weights.weightHh[row][j] * hidden[j];
      return gate === 2 ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
    });
    const c = f * cell[unit] + i * g;
    next.cell.push(c);
    next.hidden.push(o * Math.tanh(c));
  }
  return next;
}
