import { expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import { add, binaryCrossEntropyWithLogits, matmul, mul, scope, type Tensor, tanh, tensor } from '#engine';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';

type Matrix = number[][];
type Step = [operation: string, ...places: number[]];

const leaf = (data: number | number[] | Matrix) => tensor(data, { requiresGrad: true });
const gradientOf = (input: Tensor) => input.grad!.toArray() as Plain;

/** What the engine answers to the same question. */
const engine: Record<string, (...args: never[]) => Plain> = {
  value(inputs: number[], steps: Step[]) {
    const leaves = inputs.map((value) => leaf(value));
    const values = [...leaves];
    for (const [operation, first, second] of steps) {
      const [a, b] = [values[first!]!, values[second ?? 0]!];
      values.push(operation === 'add' ? add(a, b) : operation === 'mul' ? mul(a, b) : tanh(a));
    }
    values.at(-1)!.backward();
    return { data: values.at(-1)!.item(), grads: leaves.map((value) => value.grad?.item() ?? 0) };
  },
  twoLayerGradients(X: Matrix, Y: Matrix, W2: Matrix, { Z1, Z2 }: { Z1: Matrix; Z2: Matrix }) {
    // The first layer as if its weights were 0 and Z1 were added: the slopes don’t depend on how Z1 came about.
    const [W1, b1] = [leaf(Z1.map(() => X.map(() => 0))), leaf(Z1.map(() => [0]))];
    const hidden = tanh(add(add(matmul(W1, tensor(X)), b1), tensor(Z1)));
    const second = leaf(W2);
    const b2 = leaf(Y.map(() => [0]));
    const rest = tensor(Z2).data.map((value, i) => value - matmul(tensor(W2), tanh(tensor(Z1))).data[i]!);
    const offset = Y.map((row, i) => row.map((_, k) => rest[i * row.length + k]!));
    const logits = add(add(matmul(second, hidden), b2), tensor(offset));
    mul(Y.length, binaryCrossEntropyWithLogits(logits, tensor(Y))).backward();
    return { dW1: gradientOf(W1), db1: gradientOf(b1), dW2: gradientOf(second), db2: gradientOf(b2) };
  },
  repairBackward(x: number[], target: number, { W, b, v, u }: { W: Matrix; b: number[]; v: number[]; u: number[] }) {
    const [X, weights, bias, out, skip] = [leaf(x), leaf(W), leaf(b), leaf(v), leaf(u)];
    const h = tanh(add(matmul(weights, X), bias));
    const error = add(add(matmul(out, h), matmul(skip, X)), -target);
    mul(error, error).backward();
    return {
      dv: gradientOf(out),
      du: gradientOf(skip),
      dW: gradientOf(weights),
      db: gradientOf(bias),
      dx: gradientOf(X),
    };
  },
};

test.for(Object.keys(engine))('the solution of %s agrees with the engine', async (name) => {
  const exercise = await loadExercise('backpropagation', name);
  for (const seed of [exercise.seed, 1, 2, 3])
    for (const { args, expected, group } of makeAnswerKey(exercise, seed).cases) {
      const answer = scope(() => engine[name]!(...(args as never[])));
      expect(compare(expected, answer, { absolute: 2e-5, relative: 5e-4 }), group).toMatchObject({ matches: true });
    }
});

test.for(['value', 'twoLayerGradients'])(
  'the prompt of %s works its examples through to the right numbers',
  async (name) => {
    const exercise = await loadExercise('backpropagation', name);
    const shown = name === 'value' ? 2 : 1;
    for (const { expected: answer } of makeAnswerKey(exercise, exercise.seed).cases.slice(0, shown))
      for (const { expected } of compare(answer, answer, { absolute: 0, relative: 0 }).differences)
        for (const number of expected) {
          const text = Number.isInteger(number) ? String(number) : number.toFixed(4);
          expect(exercise.files.prompt.source).toContain(text);
        }
  },
);

test('the numbers of the gradient check’s prompt are those of its first two cases', async () => {
  const exercise = await loadExercise('backpropagation', 'gradientCheck');
  const [right, wrong] = makeAnswerKey(exercise, exercise.seed).cases.map(
    ({ expected }) => expected as { numeric: number[]; error: number },
  );
  expect(right!.numeric.map(Math.round)).toEqual([54, -20]);
  // “about 4 × 10⁻¹⁰” and “the error is 2”
  expect(right!.error).toBeGreaterThan(3e-10);
  expect(right!.error).toBeLessThan(5e-10);
  expect(wrong!.error).toBeCloseTo(2, 9);
});
