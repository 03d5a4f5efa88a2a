export function sgdEpoch(
  start: number[],
  inputs: number[],
  targets: number[],
  order: number[],
  batchSize: number,
  learningRate: number,
): number[][] {
  const count = Math.ceil(order.length / batchSize);
  const batches = Array.from({ length: count }, (_, k) => order.slice(k * batchSize, (k + 1) * batchSize));
  const mean = (terms: number[]) => terms.reduce((sum, term) => sum + term, 0) / terms.length;
  let line = start;
  return batches.map((batch) => {
    const [w, b] = line;
    const errors = batch.map((i) => w * inputs[i] + b - targets[i]);
    const slopes = [2 * mean(errors.map((error, k) => error * inputs[batch[k]])), 2 * mean(errors)];
    line = [w - learningRate * slopes[0], b - learningRate * slopes[1]];
    return line;
  });
}
