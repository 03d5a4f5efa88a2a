import { expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import { add, matmul, mseLoss, mul, pow, SGD, scope, sub, sum, tensor } from '#engine';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';

/** What the engine answers to the same question, by its tape and its own optimizer. */
const engine: Record<string, (...args: never[]) => unknown> = {
  descend(start: number, learningRate: number, steps: number) {
    const w = tensor(start, { requiresGrad: true });
    const optimizer = new SGD([w], { learningRate });
    const places = [w.item()];
    for (let step = 0; step < steps; step++) {
      optimizer.zeroGrad();
      pow(sub(w, 1), 2).backward();
      optimizer.step();
      places.push(w.item());
    }
    return places;
  },
  /** The rate at which a step leaves the steepest weight as far from 0 as it was: found by halving, on the tape. */
  largestStableRate(coefficients: number[]) {
    const isStable = (learningRate: number) => {
      const w = tensor(
        coefficients.map(() => 1),
        { requiresGrad: true },
      );
      sum(mul(tensor(coefficients), pow(w, 2))).backward();
      return w.grad!.data.every((slope) => Math.abs(1 - learningRate * slope) < 1);
    };
    let [low, high] = [0, 100];
    for (let halving = 0; halving < 50; halving++) {
      const middle = (low + high) / 2;
      if (isStable(middle)) low = middle;
      else high = middle;
    }
    return low;
  },
  linearRegressionGradient(inputs: number[][], targets: number[], weights: number[], bias: number) {
    const w = tensor(
      weights.map((weight) => [weight]),
      { requiresGrad: true },
    );
    const b = tensor(bias, { requiresGrad: true });
    mseLoss(add(matmul(tensor(inputs), w), b), tensor(targets.map((target) => [target]))).backward();
    return { weights: (w.grad!.toArray() as number[][]).flat(), bias: b.grad!.item() };
  },
  sgdEpoch(
    [w, b]: [number, number],
    inputs: number[],
    targets: number[],
    order: number[],
    batchSize: number,
    learningRate: number,
  ) {
    const line = tensor([[w], [b]], { requiresGrad: true });
    const optimizer = new SGD([line], { learningRate });
    const lines: number[][] = [];
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize);
      optimizer.zeroGrad();
      const predictions = matmul(tensor(batch.map((i) => [inputs[i]!, 1])), line);
      mseLoss(predictions, tensor(batch.map((i) => [targets[i]!]))).backward();
      optimizer.step();
      lines.push((line.toArray() as number[][]).flat());
    }
    return lines;
  },
};

test.for(Object.keys(engine))('the prompt of %s works its first example through to the right numbers', async (name) => {
  const exercise = await loadExercise('gradient-descent', name);
  const [example] = makeAnswerKey(exercise, exercise.seed).cases;
  for (const { expected } of compare(example!.expected, example!.expected, { absolute: 0, relative: 0 }).differences)
    for (const number of expected)
      expect(exercise.files.prompt.source).toContain(String(Number(number.toFixed(6))).replace('-', '−'));
});

test.for(Object.keys(engine))('the solution of %s agrees with the engine', async (name) => {
  const exercise = await loadExercise('gradient-descent', name);
  for (const seed of [exercise.seed, 1, 2, 3])
    for (const { args, expected, group } of makeAnswerKey(exercise, seed).cases) {
      const answer = scope(() => engine[name]!(...(args as never[]))) as Plain;
      expect(compare(expected, answer, { absolute: 1e-4, relative: 1e-3 }), group).toMatchObject({ matches: true });
    }
});
