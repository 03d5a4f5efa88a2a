export function decodePredictions(
  raw: number[][][][],
  anchors: number[][],
  cellSize: number,
  threshold: number,
): number[][] {
  // raw[row][column][anchor] is [z_p, z_x, z_y, z_h, z_w, z_1, …].
  return [];
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
