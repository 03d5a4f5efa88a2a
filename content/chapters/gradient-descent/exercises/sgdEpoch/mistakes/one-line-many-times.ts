export function sgdEpoch(
  start: number[],
  inputs: number[],
  targets: number[],
  order: number[],
  batchSize: number,
  learningRate: number,
): number[][] {
  const lines: number[][] = [];
  const line = [...start];
  for (let from = 0; from < order.length; from += batchSize) {
    const batch = order.slice(from, from + batchSize);
    let [gradientW, gradientB] = [0, 0];
    for (const i of batch) {
      const error = line[0] * inputs[i] + line[1] - targets[i];
      gradientW += (2 * error * inputs[i]) / batch.length;
      gradientB += (2 * error) / batch.length;
    }
    line[0] -= learningRate * gradientW;
    line[1] -= learningRate * gradientB;
    lines.push(line);
  }
  return lines;
}
