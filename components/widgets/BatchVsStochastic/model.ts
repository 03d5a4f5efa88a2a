import { createRandom } from '#engine';
import { best, costsOf, examples, type Line, sgdEpoch } from './regression.ts';

export const count = examples.inputs.length;

/** All examples at once, eight at a time (the last batch has four), and one at a time. */
export const batchSizes: readonly number[] = [count, 8, 1];

export const epochs = 15;

export type Decay = 'constant' | 'decaying';

export interface Plan {
  start: Line;
  /** The rate η of the first epoch. */
  rate: number;
  decay: Decay;
  /** Picks the orders in which the examples come. */
  seed: number;
}

/** One stage of a walk: the cost after so many examples seen. */
export interface Stage {
  seen: number;
  line: Line;
  cost: number;
}

export interface Walk {
  batchSize: number;
  stages: Stage[];
}

/**
 * The rate of an epoch: η throughout, or η/(1 + e/2), which falls as 1/e does. So the rates of all epochs sum to
 * infinity and their squares to a finite number, as Robbins and Monro (1951) ask.
 */
export function rateIn(epoch: number, { rate, decay }: Pick<Plan, 'rate' | 'decay'>): number {
  return decay === 'constant' ? rate : rate / (1 + epoch / 2);
}

/** The orders of all epochs: each a shuffle of its own, the same for every batch size. */
export function ordersOf(seed: number): number[][] {
  const indices = [...Array(count).keys()];
  return Array.from({ length: epochs }, (_, epoch) => createRandom(seed).fork(`epoch ${epoch}`).shuffle(indices));
}

/** The lines after each step of all epochs, by this module's own `sgdEpoch`. */
export function linesOf(batchSize: number, plan: Plan): Line[] {
  const lines: Line[] = [];
  let line = plan.start;
  ordersOf(plan.seed).forEach((order, epoch) => {
    const walked = sgdEpoch(line, examples, order, batchSize, rateIn(epoch, plan));
    lines.push(...walked);
    line = walked.at(-1)!;
  });
  return lines;
}

/** A walk from its lines: the start, and every step with the number of examples seen by then. */
export function walkOf(batchSize: number, start: Line, lines: readonly Line[]): Walk {
  const all = [start, ...lines];
  const costs = costsOf(all);
  return {
    batchSize,
    stages: all.map((line, step) => ({ line, cost: costs[step]!, seen: examplesSeen(batchSize, step) })),
  };
}

/** Examples seen after so many steps: every epoch ends on a full count, also where its last batch is smaller. */
export function examplesSeen(batchSize: number, steps: number): number {
  const each = stepsInEpoch(batchSize);
  const [whole, rest] = [Math.floor(steps / each), steps % each];
  return whole * count + Math.min(count, rest * batchSize);
}

export function stepsInEpoch(batchSize: number): number {
  return Math.ceil(count / batchSize);
}

/** The stages that a walk has reached once it has seen so many examples. */
export function reached({ stages }: Walk, seen: number): Stage[] {
  return stages.filter((stage) => stage.seen <= seen);
}

/** The smallest cost that any line has. */
export const leastCost = costsOf([best])[0]!;

/** How far above the least cost, with a floor that a logarithm can bear. */
export function excess(cost: number): number {
  return Math.max(1e-7, cost - leastCost);
}
