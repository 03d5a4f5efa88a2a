import { add, createRandom, matmul, mseLoss, scope, type Tensor, tanh, tensor, transpose } from '#engine';

/** A curve to learn, at eleven places. */
export const inputs = Array.from({ length: 11 }, (_, i) => -2 + 0.4 * i);
export const targets = inputs.map((x) => 0.8 * Math.sin(1.6 * x) + 0.2 * x);
export const hiddenUnits = 4;
export const steps = 400;

export interface Training {
  /** The weights before each step, and after the last. */
  history: number[][];
  losses: number[];
}

/** Of each hidden unit the weight, the bias and the output weight, then the output's bias: 13 numbers. */
export function startOf(seed: number): number[] {
  const random = createRandom(seed);
  const units = Array.from({ length: hiddenUnits }, () => [
    1.2 * random.normal(),
    0.8 * random.normal(),
    0.4 * random.normal(),
  ]);
  return [...units.flat(), 0];
}

/** What the network says at each of some inputs. */
export function predictionsOf(weights: readonly number[], xs: readonly number[]): number[] {
  return xs.map((x) => {
    let y = weights.at(-1)!;
    for (let unit = 0; unit + 2 < weights.length; unit += 3)
      y += weights[unit + 2]! * Math.tanh(weights[unit]! * x + weights[unit + 1]!);
    return y;
  });
}

/** The same training as in train.ts, by the engine's tape. */
export function trainByTape(seed: number, learningRate: number): Training {
  const start = startOf(seed);
  const column = (offset: number) => Array.from({ length: hiddenUnits }, (_, unit) => [start[3 * unit + offset]!]);
  return scope(() => {
    const X = tensor([inputs]);
    const y = tensor([targets]);
    const [w, b, v] = [0, 1, 2].map((offset) => tensor(column(offset), { requiresGrad: true })) as [
      Tensor,
      Tensor,
      Tensor,
    ];
    const c = tensor([[start.at(-1)!]], { requiresGrad: true });
    const parameters = [w, b, v, c];
    const history: number[][] = [];
    const losses: number[] = [];
    for (let step = 0; step <= steps; step++) {
      const units = Array.from(w.data, (weight, unit) => [weight, b.data[unit]!, v.data[unit]!]);
      history.push([...units.flat(), c.item()]);
      losses.push(
        scope(() => {
          const outputs = add(matmul(transpose(v), tanh(add(matmul(w, X), b))), c);
          const loss = mseLoss(outputs, y);
          loss.backward();
          return loss.item();
        }),
      );
      for (const parameter of parameters) {
        const gradient = parameter.grad!.data;
        parameter.data.forEach((value, i) => {
          parameter.data[i] = value - learningRate * gradient[i]!;
        });
        parameter.zeroGrad();
      }
    }
    return { history, losses };
  });
}

/** How far two trainings have come apart at the end, in the weight where they differ most. */
export function distanceOf(first: Training, second: Training): number {
  const [a, b] = [first.history.at(-1)!, second.history.at(-1)!];
  return Math.max(...a.map((weight, i) => Math.abs(weight - b[i]!)));
}

/** Whether what came out of the sandbox is a training: it is the reader's code that made it. */
export function isTraining(answer: unknown): answer is Training {
  const { history, losses } = (answer ?? {}) as Partial<Training>;
  const isList = (list: unknown, length: number) =>
    Array.isArray(list) && list.length === length && list.every((item) => typeof item === 'number');
  return (
    isList(losses, steps + 1) &&
    Array.isArray(history) &&
    history.length === steps + 1 &&
    history.every((weights) => isList(weights, 3 * hiddenUnits + 1))
  );
}
