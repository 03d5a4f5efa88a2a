/** What is trained: sizes, first weights and data, the same for every contestant. pytorch.py has the same numbers. */

export const names = ['W1', 'W2', 'W3', 'W4', 'W5'] as const;
export type WorkloadName = (typeof names)[number];

export interface Workload {
  name: WorkloadName;
  title: string;
  input: { shape: number[]; data: Float32Array };
  /** Classes for cross-entropy, or targets of the squared error. */
  labels: Int32Array | null;
  targets: { shape: number[]; data: Float32Array } | null;
  /** Weights (…, in, out) and biases, in the order in which they are used. */
  parameters: { shape: number[]; data: Float32Array }[];
  optimizer: { kind: 'sgd' | 'momentum' | 'adam'; learningRate: number };
}

/** Numbers from low to high: a linear congruential generator (Numerical Recipes), for its few lines in any language. */
export function uniform(seed: number, length: number, low: number, high: number): Float32Array {
  const numbers = new Float32Array(length);
  // Not Float32Array.from, whose calls would be a good part of the time to the first step.
  for (let i = 0, state = seed; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    numbers[i] = low + (high - low) * (state / 2 ** 32);
  }
  return numbers;
}

interface Recipe {
  title: string;
  input: number[];
  range: [number, number];
  classes?: number;
  targets?: number[];
  weights: number[][];
  optimizer: Workload['optimizer'];
}

const momentum = { kind: 'momentum', learningRate: 0.01 } as const;
const adam = { kind: 'adam', learningRate: 0.001 } as const;

export const recipes: Record<WorkloadName, Recipe> = {
  W1: {
    title: 'MLP 2-8-8-2 tanh, batch 32, SGD',
    input: [32, 2],
    range: [-1, 1],
    classes: 2,
    weights: [[2, 8], [8], [8, 8], [8], [8, 2], [2]],
    optimizer: { kind: 'sgd', learningRate: 0.1 },
  },
  W2: {
    title: 'MLP 784-128-10, batch 64, Adam',
    input: [64, 784],
    range: [0, 1],
    classes: 10,
    weights: [[784, 128], [128], [128, 10], [10]],
    optimizer: adam,
  },
  W3: {
    title: 'conv net on 28×28×1 (8, 16 filters, 3×3, two pools), batch 32, momentum',
    input: [32, 28, 28, 1],
    range: [0, 1],
    classes: 10,
    weights: [[3, 3, 1, 8], [8], [3, 3, 8, 16], [16], [784, 10], [10]],
    optimizer: momentum,
  },
  W4: {
    title: 'detector on 64×64×3 (16, 32, 64, 64; head of 8), batch 8, momentum',
    input: [8, 64, 64, 3],
    range: [0, 1],
    targets: [8, 8, 8, 8],
    weights: [
      [3, 3, 3, 16],
      [16],
      [3, 3, 16, 32],
      [32],
      [3, 3, 32, 64],
      [64],
      [3, 3, 64, 64],
      [64],
      [1, 1, 64, 8],
      [8],
    ],
    optimizer: momentum,
  },
  W5: {
    title: 'LSTM 64 hidden, 32 in, 32 steps, batch 16, Adam',
    input: [32, 16, 32],
    range: [-1, 1],
    targets: [32, 16, 64],
    weights: [[32, 256], [64, 256], [256]],
    optimizer: adam,
  },
};

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1);

export function workload(name: WorkloadName): Workload {
  const { title, input, range, classes, targets, weights, optimizer } = recipes[name];
  return {
    name,
    title,
    optimizer,
    input: { shape: input, data: uniform(1, sizeOf(input), ...range) },
    labels: classes ? Int32Array.from({ length: input[0]! }, (_, i) => (i * 7 + (i >> 2)) % classes) : null,
    targets: targets ? { shape: targets, data: uniform(2, sizeOf(targets), -0.5, 0.5) } : null,
    // As wide as 1/√(numbers that meet in one output), for weights; biases begin at 0.
    parameters: weights.map((shape, index) => {
      const bound = shape.length === 1 ? 0 : 1 / Math.sqrt(sizeOf(shape.slice(0, -1)));
      return { shape, data: uniform(10 + index, sizeOf(shape), -bound, bound) };
    }),
  };
}
