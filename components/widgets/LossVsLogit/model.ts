import { binaryCrossEntropyWithLogits, mseLoss, scope, sigmoid, sum, type Tensor, tensor } from '#engine';
import type { LossVsLogitState } from './scene.ts';

export const lossNames = ['crossEntropy', 'squaredError'] as const;
export type LossName = (typeof lossNames)[number];
export type Target = 0 | 1;

const lossOf: Record<LossName, (logits: Tensor, targets: number[]) => Tensor> = {
  crossEntropy: (logits, targets) => binaryCrossEntropyWithLogits(logits, targets, { reduction: 'none' }),
  squaredError: (logits, targets) => mseLoss(sigmoid(logits), targets, { reduction: 'none' }),
};

/** A loss at one logit. */
export interface Reading {
  logit: number;
  /** p = σ(z). */
  probability: number;
  loss: number;
  /** dL/dz, from the engine's tape. */
  gradient: number;
}

/** A loss at each logit. Each depends on its own logit alone, so the gradient of their sum holds every derivative. */
export function readings(name: LossName, logits: readonly number[], target: Target): Reading[] {
  return scope(() => {
    const z = tensor([...logits], { requiresGrad: true });
    const losses = lossOf[name](
      z,
      logits.map(() => target),
    );
    sum(losses).backward();
    const probabilities = sigmoid(z.detach());
    return logits.map((logit, i) => ({
      logit,
      probability: probabilities.data[i]!,
      loss: losses.data[i]!,
      gradient: z.grad!.data[i]!,
    }));
  });
}

export function readingAt(name: LossName, logit: number, target: Target): Reading {
  return readings(name, [logit], target)[0]!;
}

/** What one loss has made of the start: the logits it has visited, the last of them where its point is now. */
export interface Runner extends Reading {
  visited: number[];
  /** Where the next step of gradient descent leads. */
  next: number;
}

/** Both losses from the same start, after the same number of steps of the same rate. */
export function runnersOf(state: LossVsLogitState): Record<LossName, Runner> {
  const target = targetOf(state);
  const run = (name: LossName): Runner => {
    const visited = descend(name, state.logit, target, state.learningRate, state.steps);
    const now = readingAt(name, visited.at(-1)!, target);
    return { ...now, visited, next: now.logit - state.learningRate * now.gradient };
  };
  return { crossEntropy: run('crossEntropy'), squaredError: run('squaredError') };
}

export function targetOf({ target }: LossVsLogitState): Target {
  return target === '1' ? 1 : 0;
}

/** Gradient descent z ← z − η dL/dz: the start and what follows it, `steps` times. */
export function descend(name: LossName, start: number, target: Target, learningRate: number, steps: number): number[] {
  const visited = [start];
  for (let logit = start, step = 0; step < steps; step++) {
    logit -= learningRate * readingAt(name, logit, target).gradient;
    visited.push(logit);
  }
  return visited;
}

/** dL/dz as the formula has it, without the tape: for thousands of steps at once. */
export function gradientByFormula(name: LossName, logit: number, target: Target): number {
  const p = 1 / (1 + Math.exp(-logit));
  return name === 'crossEntropy' ? p - target : 2 * (p - target) * p * (1 - p);
}

/** Steps until the target is the likelier answer; on the whole axis of the scene some thousands at most. */
export function stepsUntilRight(name: LossName, start: number, target: Target, learningRate: number): number {
  let steps = 0;
  for (let logit = start; target === 1 ? logit <= 0 : logit >= 0; steps++)
    logit -= learningRate * gradientByFormula(name, logit, target);
  return steps;
}
