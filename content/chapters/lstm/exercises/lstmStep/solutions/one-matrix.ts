interface LstmWeights {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
}

/** As the formulas have it: one matrix against the output and the input, one below the other. The sigmoid as a tanh. */
export function lstmStep(input: number[], hidden: number[], cell: number[], { weightIh, weightHh, bias }: LstmWeights) {
  const both = [...hidden, ...input];
  const rows = weightHh.map((row, r) => [...row, ...weightIh[r]]);
  const sum = (row: number) => both.reduce((total, value, j) => total + rows[row][j] * value, bias[row]);
  const gate = (row: number) => (1 + Math.tanh(sum(row) / 2)) / 2;
  const n = cell.length;
  const newCell = cell.map((c, k) => gate(n + k) * c + gate(k) * Math.tanh(sum(2 * n + k)));
  return { hidden: newCell.map((c, k) => gate(3 * n + k) * Math.tanh(c)), cell: newCell };
}
