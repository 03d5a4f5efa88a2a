interface LstmWeights {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const dot = (a: number[], b: number[]) => a.reduce((sum, value, j) => sum + value * b[j], 0);

export function lstmStep(input: number[], hidden: number[], cell: number[], weights: LstmWeights) {
  const { weightIh, weightHh, bias } = weights;
  const size = cell.length;
  const sums = bias.map((b, row) => b + dot(weightIh[row], input) + dot(weightHh[row], hidden));
  const block = (number: number) => sums.slice(number * size, (number + 1) * size);
  const update = block(0).map(sigmoid);
  const candidate = block(2).map(Math.tanh);
  const output = block(3).map(sigmoid);
  const newCell = cell.map((c, k) => c + update[k] * candidate[k]);
  const newHidden = newCell.map((c, k) => output[k] * Math.tanh(c));
  return { hidden: newHidden, cell: newCell };
}
