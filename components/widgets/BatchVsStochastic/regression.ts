import { createRandom, matmul, mean, mseLoss, pow, scope, sub, tensor } from '#engine';

/** A straight line ŷ = wx + b: its two weights. */
export type Line = readonly [w: number, b: number];

/** Measurements that a line is fitted to. */
export interface Examples {
  inputs: readonly number[];
  targets: readonly number[];
}

/** Sixty noisy measurements of y = 1.5x − 0.5, the same for every reader. */
export const examples: Examples = measure(60, 11);

function measure(count: number, seed: number): Examples {
  const random = createRandom(seed);
  const inputs = Array.from({ length: count }, () => random.uniform(-0.5, 1.5));
  return { inputs, targets: inputs.map((x) => 1.5 * x - 0.5 + random.normal(0, 0.5)) };
}

/** J: the mean squared error of each line over all examples, by the engine. */
export function costsOf(lines: readonly Line[]): number[] {
  return scope(() => {
    // (lines, 2) · (2, examples): every line's predictions in a row.
    const predictions = matmul(
      tensor(lines.map((line) => [...line])),
      tensor([[...examples.inputs], examples.inputs.map(() => 1)]),
    );
    return mean(pow(sub(predictions, tensor([...examples.targets])), 2), { axis: 1 }).toArray() as number[];
  });
}

/** J and its gradient at one line over some examples, by the engine's tape: what `sgdEpoch`'s formulas are tested by. */
export function costAndGradient([w, b]: Line, { inputs, targets }: Examples): { cost: number; gradient: Line } {
  return scope(() => {
    const weights = tensor([[w], [b]], { requiresGrad: true });
    const cost = mseLoss(matmul(tensor(inputs.map((x) => [x, 1])), weights), tensor(targets.map((y) => [y])));
    cost.backward();
    const [[gw], [gb]] = weights.grad!.toArray() as [[number], [number]];
    return { cost: cost.item(), gradient: [gw, gb] };
  });
}

/** The line of the smallest cost, from the normal equations (Legendre 1805). */
export const best: Line = leastSquares(examples);

function leastSquares({ inputs, targets }: Examples): Line {
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [average(inputs), average(targets)];
  const w =
    average(inputs.map((input, i) => (input - x) * (targets[i]! - y))) /
    average(inputs.map((input) => (input - x) ** 2));
  return [w, y - w * x];
}

/**
 * One epoch of mini-batch gradient descent on the mean squared error: after each batch of `order`, the last of which
 * may be smaller, both weights go against the gradient of the batch's mean. Returns the line after each step: what the
 * exercise `sgdEpoch` asks for, and what a reader's own takes the place of.
 */
export function sgdEpoch(
  start: Line,
  { inputs, targets }: Examples,
  order: readonly number[],
  batchSize: number,
  learningRate: number,
): Line[] {
  const lines: Line[] = [];
  let [w, b] = start;
  for (let from = 0; from < order.length; from += batchSize) {
    const batch = order.slice(from, from + batchSize);
    let [gradientW, gradientB] = [0, 0];
    for (const i of batch) {
      const error = w * inputs[i]! + b - targets[i]!;
      gradientW += (2 * error * inputs[i]!) / batch.length;
      gradientB += (2 * error) / batch.length;
    }
    w -= learningRate * gradientW;
    b -= learningRate * gradientB;
    lines.push([w, b]);
  }
  return lines;
}
