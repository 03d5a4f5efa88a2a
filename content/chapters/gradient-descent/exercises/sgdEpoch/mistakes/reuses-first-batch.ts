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
    const batch = order.slice(0, batchSize);
    let [gradientW, gradientB] = [0, 0];
    for (const i of batch) {
      const error = w * inputs[i] + b - targets[i];
      gradientW += (2 * error * inputs[i]) / batch.length;
      gradientB += (2 * error) / batch.length;
    }
    w -= learningRate * gradientW;
    b -= learningRate * gradientB;
    lines.push([w, b]);
  }
  return lines;
}
