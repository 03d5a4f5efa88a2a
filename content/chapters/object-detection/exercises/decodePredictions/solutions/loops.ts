export function decodePredictions(
  raw: number[][][][],
  anchors: number[][],
  cellSize: number,
  threshold: number,
): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < raw.length; i++) {
    for (let j = 0; j < raw[i].length; j++) {
      for (let k = 0; k < anchors.length; k++) {
        const z = raw[i][j][k];
        let label = 0;
        for (let c = 1; c < z.length - 5; c++) if (z[5 + c] > z[5 + label]) label = c;
        const score = sigmoid(z[0]) * softmax(z.slice(5))[label];
        if (score < threshold) continue;
        const height = cellSize * anchors[k][0] * Math.exp(z[3]);
        const width = cellSize * anchors[k][1] * Math.exp(z[4]);
        const left = cellSize * (j + sigmoid(z[1])) - width / 2;
        const top = cellSize * (i + sigmoid(z[2])) - height / 2;
        rows.push([left, top, left + width, top + height, label, score]);
      }
    }
  }
  return rows;
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const sum = exponentials.reduce((total, exponential) => total + exponential, 0);
  return exponentials.map((exponential) => exponential / sum);
}
