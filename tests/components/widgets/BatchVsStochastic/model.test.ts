import { describe, expect, test } from 'vitest';
import {
  batchSizes,
  count,
  epochs,
  examplesSeen,
  excess,
  leastCost,
  linesOf,
  ordersOf,
  type Plan,
  rateIn,
  reached,
  stepsInEpoch,
  walkOf,
} from '../../../../components/widgets/BatchVsStochastic/model.ts';
import { walks as ownWalks } from '../../../../components/widgets/BatchVsStochastic/ownWalks.ts';
import {
  best,
  costAndGradient,
  costsOf,
  examples,
  type Line,
  sgdEpoch,
} from '../../../../components/widgets/BatchVsStochastic/regression.ts';
import { batchVsStochastic } from '../../../../components/widgets/BatchVsStochastic/scene.ts';
import { wandering } from '../../../../components/widgets/BatchVsStochastic/summary.ts';

// By its address, not by its type: exercises are checked under settings of their own, which suit readers.
const solutionFile = '../../../../content/chapters/gradient-descent/exercises/sgdEpoch/solution.ts';
const { sgdEpoch: solution } = (await import(
  /* @vite-ignore */ new URL(solutionFile, import.meta.url).href
)) as Parameters<typeof ownWalks>[0];

const { w, b, rate, seed } = batchVsStochastic.initial;
const plan: Plan = { start: [w, b], rate, decay: 'constant', seed };
const walksOf = (given: Plan) => batchSizes.map((size) => walkOf(size, given.start, linesOf(size, given)));

describe('a step', () => {
  test('goes against the gradient that the tape gives for its batch', () => {
    const order = ordersOf(1)[0]!;
    const [first] = sgdEpoch([-1, 0.8], examples, order, 8, 0.1);
    const batch = order.slice(0, 8);
    const { gradient } = costAndGradient([-1, 0.8], {
      inputs: batch.map((i) => examples.inputs[i]!),
      targets: batch.map((i) => examples.targets[i]!),
    });
    expect(first![0]).toBeCloseTo(-1 - 0.1 * gradient[0], 5);
    expect(first![1]).toBeCloseTo(0.8 - 0.1 * gradient[1], 5);
  });

  test('is the one that the exercise asks for', () => {
    const order = ordersOf(3)[2]!;
    for (const size of batchSizes) {
      const ours = sgdEpoch([0.3, -1], examples, order, size, 0.07);
      const theirs = solution([0.3, -1], [...examples.inputs], [...examples.targets], order, size, 0.07);
      expect(theirs).toHaveLength(stepsInEpoch(size));
      ours.forEach((line, step) => {
        expect(theirs[step]![0]).toBeCloseTo(line[0], 10);
        expect(theirs[step]![1]).toBeCloseTo(line[1], 10);
      });
    }
  });
});

test('the least cost is where the gradient vanishes', () => {
  const { cost, gradient } = costAndGradient(best, examples);
  expect(cost).toBeCloseTo(leastCost, 6);
  expect(Math.hypot(...gradient)).toBeLessThan(1e-5);
  for (const [dw, db] of [
    [0.1, 0],
    [0, 0.1],
    [-0.1, 0.05],
  ])
    expect(costsOf([[best[0] + dw!, best[1] + db!]])[0]).toBeGreaterThan(leastCost);
});

describe('examples seen', () => {
  test('are counted with the smaller last batch', () => {
    expect([0, 1, 7, 8, 9].map((steps) => examplesSeen(8, steps))).toEqual([0, 8, 56, 60, 68]);
    expect(examplesSeen(1, 61)).toBe(61);
    expect(examplesSeen(count, 2)).toBe(2 * count);
  });

  test('are the same for all at the end of every epoch, however many steps they took', () => {
    const walks = walksOf(plan);
    for (let epoch = 0; epoch <= epochs; epoch++)
      for (const walk of walks) {
        const stages = reached(walk, epoch * count);
        expect(stages.at(-1)!.seen).toBe(epoch * count);
        expect(stages).toHaveLength(epoch * stepsInEpoch(walk.batchSize) + 1);
      }
  });

  test('come in an order of its own each epoch, every example once', () => {
    const orders = ordersOf(5);
    expect(orders).toHaveLength(epochs);
    for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
    expect(orders[0]).not.toEqual(orders[1]);
    expect(ordersOf(5)).toEqual(orders);
    expect(ordersOf(6)[0]).not.toEqual(orders[0]);
  });
});

describe('what the chapter says of the figure', () => {
  const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

  test('holds for other shuffles too: after one epoch, the smaller the batch the lower the cost', () => {
    for (const other of seeds) {
      const costs = walksOf({ ...plan, seed: other }).map((walk) => reached(walk, count).at(-1)!.cost);
      expect(costs[0]).toBeGreaterThan(costs[1]!);
      expect(costs[1]).toBeGreaterThan(costs[2]!);
    }
  });

  test('a decaying rate ends the wandering of single examples, whatever the shuffle', () => {
    for (const other of seeds) {
      const [constant, decaying] = (['constant', 'decaying'] as const).map((decay) => {
        const given = { ...plan, decay, seed: other };
        return wandering(walkOf(1, plan.start, linesOf(1, given)), epochs * count);
      });
      expect(decaying).toBeLessThan(constant! / 4);
    }
  });

  test('the full batch falls at every step', () => {
    const costs = walksOf(plan)[0]!.stages.map(({ cost }) => excess(cost));
    for (let step = 1; step < costs.length; step++) expect(costs[step]).toBeLessThan(costs[step - 1]!);
  });
});

test('a decaying rate falls as 1/e', () => {
  expect([0, 2, 18].map((epoch) => rateIn(epoch, { rate: 0.2, decay: 'decaying' }))).toEqual([0.2, 0.1, 0.02]);
  expect(rateIn(18, { rate: 0.2, decay: 'constant' })).toBe(0.2);
});

test('the driver of the reader’s own code walks as the figure does when the code is right', () => {
  const rates = Array.from({ length: epochs }, (_, epoch) => rateIn(epoch, plan));
  const { inputs, targets } = examples;
  const own = ownWalks({ sgdEpoch: solution }, [...plan.start], [...inputs], [...targets], ordersOf(seed), rates, [
    ...batchSizes,
  ]);
  batchSizes.forEach((size, index) => {
    const ours: Line[] = linesOf(size, plan);
    expect(own[index]).toHaveLength(ours.length);
    expect(own[index]!.at(-1)![0]).toBeCloseTo(ours.at(-1)![0], 8);
    expect(own[index]!.at(-1)![1]).toBeCloseTo(ours.at(-1)![1], 8);
  });
});
