export function decodePredictions(
  raw: number[][][][],
  anchors: number[][],
  cellSize: number,
  threshold: number,
): number[][] {
  return raw.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell.flatMap(([p, x, y, h, w, ...logits], k) => {
        const probabilities = softmax(logits);
        const most = Math.max(...probabilities);
        const score = sigmoid(p) * most;
        if (!(score >= threshold)) return [];
        const [midX, midY] = [column + sigmoid(x), row + sigmoid(y)];
        const [halfHeight, halfWidth] = [(anchors[k][0] * Math.exp(h)) / 2, (anchors[k][1] * Math.exp(w)) / 2];
        const edges = [midX - halfWidth, midY - halfHeight, midX + halfWidth, midY + halfHeight];
        return [[...edges.map((edge) => edge * cellSize), probabilities.indexOf(most), score]];
      }),
    ),
  );
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
