import { createRandom, mean, mseLoss, mul, pow, scope, sub, type Tensor, tanh, tensor } from '#engine';

/** A model with two weights, ŷ = w₂ tanh(w₁ x), and the measurements it is fitted to. */
export type Weights = readonly [w1: number, w2: number];

export interface Step {
  weights: Weights;
  loss: number;
}

export interface Measurements {
  x: readonly number[];
  y: readonly number[];
}

/** The weights that the map shows. */
export const extent = { w1: [-3, 3], w2: [-2.2, 2.2] } as const;

/** Fourteen noisy measurements of 1.3 tanh(1.6 x), the same for every reader. */
export const measurements: Measurements = measure(14, 4);

function measure(count: number, seed: number): Measurements {
  const random = createRandom(seed);
  const x = Array.from({ length: count }, (_, i) => -2 + (4 * i) / (count - 1));
  return { x, y: x.map((each) => 1.3 * Math.tanh(1.6 * each) + 0.16 * random.normal()) };
}

/** ŷ for every x. */
export function predict([w1, w2]: Weights, x: readonly number[]): number[] {
  return x.map((each) => w2 * Math.tanh(w1 * each));
}

/**
 * Gradient descent on the mean squared error from `start`: each step goes against the gradient that the tape gives,
 * `learningRate` times its length. Returns `steps` + 1 places; it ends early once a weight is no longer finite.
 */
export function descend(start: Weights, learningRate: number, steps: number): Step[] {
  const path: Step[] = [];
  let weights = start;
  for (let step = 0; step <= steps; step++) {
    const { loss, gradient } = lossAndGradient(weights);
    if (!Number.isFinite(loss)) break;
    path.push({ weights, loss });
    weights = [weights[0] - learningRate * gradient[0], weights[1] - learningRate * gradient[1]];
  }
  return path;
}

function lossAndGradient([w1, w2]: Weights): { loss: number; gradient: Weights } {
  return scope(() => {
    const first = tensor(w1, { requiresGrad: true });
    const second = tensor(w2, { requiresGrad: true });
    const loss = mseLoss(modelOf(first, second), tensor([...measurements.y]));
    loss.backward();
    return { loss: loss.item(), gradient: [first.grad!.item(), second.grad!.item()] };
  });
}

/** The loss at the center of every cell of a grid over `extent`, row after row, the lowest row first. */
export function lossSurface(columns: number, rows: number): number[] {
  return scope(() => {
    const [w1, w2]: number[][][] = [[], []];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        w1!.push([center(extent.w1, column, columns)]);
        w2!.push([center(extent.w2, row, rows)]);
      }
    const errors = sub(modelOf(tensor(w1!), tensor(w2!)), tensor([...measurements.y]));
    return mean(pow(errors, 2), { axis: 1 }).toArray() as number[];
  });
}

/** w₂ tanh(w₁ x): (…, 1) weights give (…, measurements). */
function modelOf(w1: Tensor, w2: Tensor): Tensor {
  return mul(w2, tanh(mul(w1, tensor([...measurements.x]))));
}

function center([from, to]: readonly [number, number], index: number, count: number): number {
  return from + ((index + 0.5) / count) * (to - from);
}
