import { matmul, mul, scope, sub, sum, type Tensor, tensor } from '#engine';
import type { Arrays } from './network.ts';
import type { ResultName } from './scene.ts';

/** What comes of a line that is written wrongly: the engine refuses, or goes on with other numbers, or nothing happens. */
export interface Outcome {
  kind: 'refused' | 'wrong' | 'harmless';
  text: string;
}

export interface Slip {
  /** In the picker: "without the transpose". */
  name: string;
  run: (arrays: Arrays) => Outcome;
}

const withoutTranspose = (left: 'dZ1' | 'dZ2', right: 'A1' | 'X', result: 'dW1' | 'dW2'): Slip => ({
  name: 'without the transpose',
  run: (arrays) =>
    attempt(arrays[result], () => matmul(tensor(arrays[left]), tensor(arrays[right])), arrays.X[0]!.length),
});

const withoutKeepdims = (gradient: 'dZ1' | 'dZ2', bias: 'b1' | 'b2'): Slip => ({
  name: 'without keepdims',
  run: (arrays) =>
    scope(() => {
      const flat = mul(1 / arrays.X[0]!.length, sum(tensor(arrays[gradient]), { axis: 1 }));
      const updated = sub(tensor(arrays[bias]), mul(0.1, flat));
      const [rows, columns] = updated.shape as [number, number];
      const shapes = `The sum has the shape (${flat.shape[0]}) and ${bias} has (${rows}, 1), so ${bias} − 0.1 · d${bias}`;
      return columns === 1
        ? {
            kind: 'harmless',
            text: `${shapes} keeps its shape: with a single unit nothing happens. It will when there are two.`,
          }
        : {
            kind: 'wrong',
            text: `${shapes} is broadcast, without a word, to (${rows}, ${columns}). The bias has become a matrix, and the trouble shows up a step later, somewhere else.`,
          };
    }),
});

export const slips: Partial<Record<ResultName, Slip>> = {
  dW2: withoutTranspose('dZ2', 'A1', 'dW2'),
  dW1: withoutTranspose('dZ1', 'X', 'dW1'),
  dZ1: {
    name: 'without the transpose',
    run: (arrays) =>
      attempt(
        arrays.dZ1,
        () => {
          const A1 = tensor(arrays.A1);
          return mul(matmul(tensor(arrays.W2), tensor(arrays.dZ2)), sub(1, mul(A1, A1)));
        },
        1,
      ),
  },
  db2: withoutKeepdims('dZ2', 'b2'),
  db1: withoutKeepdims('dZ1', 'b1'),
};

/** Runs the wrong line on the engine and compares what comes with what should have come. */
function attempt(right: number[][], run: () => Tensor, divisor: number): Outcome {
  return scope(() => {
    let result: Tensor;
    try {
      result = run();
    } catch (error) {
      return { kind: 'refused', text: `The engine refuses: ${(error as Error).message}` };
    }
    const got = [...result.data].map((value) => value / divisor);
    const expected = right.flat();
    const isSame = got.length === expected.length && got.every((value, i) => Math.abs(value - expected[i]!) < 1e-5);
    return isSame
      ? { kind: 'harmless', text: 'The numbers are the same: for these sizes the transpose changes nothing.' }
      : {
          kind: 'wrong',
          text: `No error: for these sizes the shapes happen to fit, and the result is (${result.shape.join(', ')}), as it should be. Its numbers are wrong.`,
        };
  });
}
