export function decodePredictions(
  raw: number[][][][],
  anchors: number[][],
  cellSize: number,
  threshold: number,
): number[][] {
  const detections: number[][] = [];
  raw.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      cell.forEach((numbers, anchor) => {
        const classes = softmax(numbers.slice(5));
        const label = classes.indexOf(Math.max(...classes));
        const score = sigmoid(numbers[0]) * classes[label];
        if (score < threshold) return;

        const x = sigmoid(numbers[1]) * cellSize;
        const y = sigmoid(numbers[2]) * cellSize;
        const height = anchors[anchor][0] * Math.exp(numbers[3]) * cellSize;
        const width = anchors[anchor][1] * Math.exp(numbers[4]) * cellSize;
        detections.push([x - width / 2, y - height / 2, x + width / 2, y + height / 2, label, score]);
      });
    });
  });
  return detections;
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
