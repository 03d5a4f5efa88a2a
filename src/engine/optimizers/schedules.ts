import { requireBetween } from './optimizer.ts';

/**
 * The learning rate of each step, counted from 0: `optimizer.learningRate = schedule(step)`.
 *
 * @see torch.optim.lr_scheduler.LambdaLR
 */
export type Schedule = (step: number) => number;

/**
 * Stairs: η · factorᵏ after k times `every` steps.
 *
 * @throws if a number is below 0, or `every` below 1
 * @see torch.optim.lr_scheduler.StepLR
 * @example [0, 9, 10, 20].map(stepDecay(1, { every: 10, factor: 0.5 }))
 */
export function stepDecay(start: number, { every, factor = 0.1 }: { every: number; factor?: number }): Schedule {
  requireBetween('stepDecay', { start, factor }, 0, Infinity);
  requireBetween('stepDecay', { every }, 1, Infinity);
  return (step) => start * factor ** Math.floor(step / every);
}

/**
 * η · factorᵗ: the same share is lost at each step.
 *
 * @throws if a number is below 0
 * @see torch.optim.lr_scheduler.ExponentialLR
 * @example [0, 1, 2].map(exponentialDecay(1, { factor: 0.5 }))
 */
export function exponentialDecay(start: number, { factor }: { factor: number }): Schedule {
  requireBetween('exponentialDecay', { start, factor }, 0, Infinity);
  return (step) => start * factor ** step;
}

/**
 * η/(1 + rate · t): half of it after 1/rate steps, a third after twice as many.
 *
 * @throws if a number is below 0
 * @example [0, 10, 20].map(inverseDecay(1, { rate: 0.1 }))
 */
export function inverseDecay(start: number, { rate }: { rate: number }): Schedule {
  requireBetween('inverseDecay', { start, rate }, 0, Infinity);
  return (step) => start / (1 + rate * step);
}

/**
 * Half a wave of the cosine, from `start` to `end` in so many steps, slow at both ends; `end` from there on (Loshchilov
 * and Hutter 2017, without restarts). PyTorch’s goes up again behind its T_max.
 *
 * @throws if a rate is below 0, or there is less than one step
 * @see torch.optim.lr_scheduler.CosineAnnealingLR
 * @example [0, 5, 10].map(cosineDecay(0.1, { steps: 10 }))
 */
export function cosineDecay(start: number, { steps, end = 0 }: { steps: number; end?: number }): Schedule {
  requireBetween('cosineDecay', { start, end }, 0, Infinity);
  requireBetween('cosineDecay', { steps }, 1, Infinity);
  return (step) => end + ((start - end) * (1 + Math.cos(Math.PI * Math.min(step / steps, 1)))) / 2;
}

/**
 * Rises in equal parts to the first rate of another schedule, which it reaches at the last of its `steps`, and then
 * follows that schedule from its beginning (Goyal et al. 2017). A number stands for a rate that stays.
 *
 * @throws if there is less than one step
 * @see torch.optim.lr_scheduler.LinearLR
 * @example [0, 1, 2, 3, 4].map(warmUp(4, 1))
 */
export function warmUp(steps: number, schedule: Schedule | number): Schedule {
  requireBetween('warmUp', { steps }, 1, Infinity);
  const after = typeof schedule === 'number' ? () => schedule : schedule;
  return (step) => (step < steps ? (after(0) * (step + 1)) / steps : after(step - steps));
}
