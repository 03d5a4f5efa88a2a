import { add, binaryCrossEntropyWithLogits, mul, relu, sub, type Tensor, tanh, tensor } from '#engine';

export const functionNames = ['network', 'tanh', 'square', 'relu'] as const;
export type FunctionName = (typeof functionNames)[number];

/** A function of one weight, in both precisions, with its true slope. */
export interface Subject {
  /** In the picker. */
  name: string;
  /** As the reader meets it: "w ↦ tanh w". */
  formula: string;
  /** Where its slope is asked for. */
  at: number;
  /** In float64. */
  value: (w: number) => number;
  slope: (w: number) => number;
  /** In float32 by the engine, at each entry of a list of weights. */
  float32: (weights: Tensor) => Tensor;
  /** What there is to see. */
  remark: string;
}

/** One hidden unit and one output: z = 1.5 · tanh(w · 0.8 + 0.1) − 0.6, with the label 1. */
const [input, bias, outputWeight, outputBias] = [0.8, 0.1, 1.5, -0.6];
const sigmoidOf = (z: number) => 1 / (1 + Math.exp(-z));
const hiddenOf = (w: number) => Math.tanh(w * input + bias);
const logitOf = (w: number) => outputWeight * hiddenOf(w) + outputBias;

export const subjects: Record<FunctionName, Subject> = {
  network: {
    name: 'net',
    formula: 'L(w) = −ln σ(1.5 tanh(0.8 w + 0.1) − 0.6)',
    at: 0.5,
    value: (w) => Math.log1p(Math.exp(-logitOf(w))),
    slope: (w) => (sigmoidOf(logitOf(w)) - 1) * outputWeight * (1 - hiddenOf(w) ** 2) * input,
    float32(weights) {
      const hidden = tanh(add(mul(weights, input), bias));
      const logits = add(mul(hidden, outputWeight), outputBias);
      return binaryCrossEntropyWithLogits(logits, tensor(Array(weights.size).fill(1)), { reduction: 'none' });
    },
    remark: '',
  },
  tanh: {
    name: 'tanh',
    formula: 'L(w) = tanh w',
    at: 0.7,
    value: Math.tanh,
    slope: (w) => 1 - Math.tanh(w) ** 2,
    float32: tanh,
    remark: '',
  },
  square: {
    name: 'square',
    formula: 'L(w) = (w − 1)²',
    at: 5,
    value: (w) => (w - 1) ** 2,
    slope: (w) => 2 * (w - 1),
    float32(weights) {
      const distance = sub(weights, 1);
      return mul(distance, distance);
    },
    remark: 'A parabola has no third derivative, so the central difference has nothing to truncate.',
  },
  relu: {
    name: 'ReLU',
    formula: 'L(w) = max(0, w)',
    at: 0.003,
    value: (w) => Math.max(0, w),
    slope: (w) => (w > 0 ? 1 : 0),
    float32: relu,
    remark:
      'The corner is 0.003 away: a step that reaches across it mixes two slopes, and a right gradient looks wrong.',
  },
};
