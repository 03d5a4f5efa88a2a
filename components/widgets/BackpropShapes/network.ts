import {
  add,
  createRandom,
  matmul,
  mul,
  scope,
  sigmoid,
  sub,
  sum,
  type Tensor,
  tanh,
  tensor,
  transpose,
} from '#engine';
import type { ResultName } from './scene.ts';

export type ArrayName = 'X' | 'Y' | 'W1' | 'b1' | 'W2' | 'b2' | ResultName;
export type Arrays = Record<ArrayName, number[][]>;

export interface Sizes {
  inputs: number;
  hidden: number;
  outputs: number;
  examples: number;
}

export const sizesFrom = ([inputs, hidden, outputs, examples]: readonly number[]): Sizes => ({
  inputs: inputs!,
  hidden: hidden!,
  outputs: outputs!,
  examples: examples!,
});

/** Every array of the two-layer network, one example a column, by the formulas of the chapter. */
export function arraysOf({ inputs, hidden, outputs, examples }: Sizes): Arrays {
  const random = createRandom(9);
  const draw = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.round(100 * random.normal()) / 100));
  const given = {
    X: draw(inputs, examples),
    W1: draw(hidden, inputs),
    b1: draw(hidden, 1),
    W2: draw(outputs, hidden),
    b2: draw(outputs, 1),
    Y: Array.from({ length: outputs }, () => Array.from({ length: examples }, () => random.integer(0, 1))),
  };
  return scope(() => {
    const [X, W1, b1, W2, b2, Y] = [given.X, given.W1, given.b1, given.W2, given.b2, given.Y].map((data) =>
      tensor(data),
    ) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
    const Z1 = add(matmul(W1, X), b1);
    const A1 = tanh(Z1);
    const Z2 = add(matmul(W2, A1), b2);
    const A2 = sigmoid(Z2);
    const dZ2 = sub(A2, Y);
    const dW2 = mul(1 / examples, matmul(dZ2, transpose(A1)));
    const db2 = mul(1 / examples, sum(dZ2, { axis: 1, keepdims: true }));
    const dZ1 = mul(matmul(transpose(W2), dZ2), sub(1, mul(A1, A1)));
    const dW1 = mul(1 / examples, matmul(dZ1, transpose(X)));
    const db1 = mul(1 / examples, sum(dZ1, { axis: 1, keepdims: true }));
    const results = { Z1, A1, Z2, A2, dZ2, dW2, db2, dZ1, dW1, db1 };
    const lists = Object.fromEntries(
      Object.entries(results).map(([name, result]) => [name, result.toArray<number[][]>()]),
    ) as Record<ResultName, number[][]>;
    return { ...given, ...lists };
  });
}

export const shapeOf = (values: readonly (readonly number[])[]): string => `(${values.length}, ${values[0]!.length})`;

export const transposed = (values: number[][]): number[][] => values[0]!.map((_, j) => values.map((row) => row[j]!));
