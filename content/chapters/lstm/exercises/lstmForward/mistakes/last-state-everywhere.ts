interface LstmWeights {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const dot = (a: number[], b: number[]) => a.reduce((sum, value, j) => sum + value * b[j], 0);

function lstmStep(input: number[], hidden: number[], cell: number[], { weightIh, weightHh, bias }: LstmWeights) {
  const size = cell.length;
  const sums = bias.map((b, row) => b + dot(weightIh[row], input) + dot(weightHh[row], hidden));
  const newCell = cell.map((c, k) => {
    const kept = sigmoid(sums[size + k]) * c;
    return kept + sigmoid(sums[k]) * Math.tanh(sums[2 * size + k]);
  });
  return { hidden: newCell.map((c, k) => sigmoid(sums[3 * size + k]) * Math.tanh(c)), cell: newCell };
}

export function lstmForward(inputs: number[][], weights: LstmWeights) {
  const hiddenSize = weights.weightHh[0].length;
  const hidden = Array<number>(hiddenSize).fill(0);
  const cell = Array<number>(hiddenSize).fill(0);
  const hiddens: number[][] = [];
  const cells: number[][] = [];
  for (const input of inputs) {
    const next = lstmStep(input, hidden, cell, weights);
    hidden.splice(0, hiddenSize, ...next.hidden);
    cell.splice(0, hiddenSize, ...next.cell);
    hiddens.push(hidden);
    cells.push(cell);
  }
  return { hiddens, cells };
}
