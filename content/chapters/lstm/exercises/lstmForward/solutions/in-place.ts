interface LstmWeights {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
}

/** What the inputs say is added up for all steps at once; one state is overwritten, and copied before it is kept. */
export function lstmForward(inputs: number[][], { weightIh, weightHh, bias }: LstmWeights) {
  const n = bias.length / 4;
  const fromInputs = inputs.map((x) => bias.map((b, r) => weightIh[r].reduce((sum, w, j) => sum + w * x[j], b)));
  const hidden = new Float64Array(n);
  const cell = new Float64Array(n);
  const hiddens: number[][] = [];
  const cells: number[][] = [];
  for (const fromInput of fromInputs) {
    const z = fromInput.map((sum, r) => weightHh[r].reduce((total, w, j) => total + w * hidden[j], sum));
    const gate = (r: number) => 1 / (1 + Math.exp(-z[r]));
    for (let k = 0; k < n; k++) {
      cell[k] = gate(n + k) * cell[k] + gate(k) * Math.tanh(z[2 * n + k]);
      hidden[k] = gate(3 * n + k) * Math.tanh(cell[k]);
    }
    hiddens.push(Array.from(hidden));
    cells.push(Array.from(cell));
  }
  return { hiddens, cells };
}
