import { expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import {
  gather,
  hingeLoss,
  log,
  maximum,
  mean,
  mseLoss,
  neg,
  scope,
  sigmoid,
  softmax,
  crossEntropy as softmaxCrossEntropy,
  tensor,
} from '#engine';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';

/** What the engine answers to the same question. */
const engine: Record<string, (...args: never[]) => unknown> = {
  hingeLoss: (scores: number[], label: number, delta = 1) => hingeLoss(tensor(scores), label, { margin: delta }).item(),
  softmax: (logits: number[][]) => softmax(tensor(logits)).toArray(),
  crossEntropy: (probabilities: number[][], labels: number[]) => {
    const ofTruth = gather(
      tensor(probabilities),
      tensor(
        labels.map((label) => [label]),
        { dtype: 'int32' },
      ),
      1,
    );
    return mean(neg(log(maximum(ofTruth, 1e-12)))).item();
  },
  softmaxCrossEntropyGradient: (logits: number[][], labels: number[]) => {
    const scores = tensor(logits, { requiresGrad: true });
    const loss = softmaxCrossEntropy(scores, labels);
    loss.backward();
    return { loss: loss.item(), grad: scores.grad!.toArray() };
  },
  mseThroughSigmoid: (logit: number, target: number) => {
    const score = tensor(logit, { requiresGrad: true });
    const loss = mseLoss(sigmoid(score), target);
    loss.backward();
    return { loss: loss.item(), grad: score.grad!.item() };
  },
};

test.for(Object.keys(engine))('the prompt of %s works its first example through to the right numbers', async (name) => {
  const exercise = await loadExercise('loss-functions', name);
  const [example] = makeAnswerKey(exercise, exercise.seed).cases;
  for (const { expected } of compare(example!.expected, example!.expected, { absolute: 0, relative: 0 }).differences)
    for (const number of expected) {
      const text = Number.isInteger(number) ? String(number) : number.toFixed(4).replace('-', '−');
      expect(exercise.files.prompt.source).toContain(text);
    }
});

test.for(Object.keys(engine))('the solution of %s agrees with the engine', async (name) => {
  const exercise = await loadExercise('loss-functions', name);
  for (const seed of [exercise.seed, 1, 2, 3])
    for (const { args, expected, group } of makeAnswerKey(exercise, seed).cases) {
      const answer = scope(() => engine[name]!(...(args as never[]))) as Plain;
      expect(compare(expected, answer, { absolute: 1e-5, relative: 1e-4 }), group).toMatchObject({ matches: true });
    }
});
