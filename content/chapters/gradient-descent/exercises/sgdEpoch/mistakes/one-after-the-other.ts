export function sgdEpoch(
  start: number[],
  inputs: number[],
  targets: number[],
  order: number[],
  batchSize: number,
  learningRate: number,
): number[][] {
  const lines: number[][] = [];
  let [w, b] = start;
  for (let from = 0; from < order.length; from += batchSize) {
    const batch = order.slice(from, from + batchSize);
    let gradientW = 0;
    for (const i of batch) gradientW += (2 * (w * inputs[i] + b - targets[i]) * inputs[i]) / batch.length;
    w -= learningRate * gradientW;
    let gradientB = 0;
    for (const i of batch) gradientB += (2 * (w * inputs[i] + b - targets[i])) / batch.length;
    b -= learningRate * gradientB;
    lines.push([w, b]);
  }
  return lines;
}
