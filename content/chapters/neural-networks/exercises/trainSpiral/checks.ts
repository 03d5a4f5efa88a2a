import type { Random } from '#engine';
import { spirals } from '#engine/data/points.ts';
import { defineChecks } from '#grader/checks.ts';
import type { Trained } from '#grader/training.ts';
import type { Plain } from '#grader/types.ts';

interface Network {
  W1: number[][];
  b1: number[];
  W2: number[];
  b2: number;
}

interface Examples {
  points: number[][];
  labels: number[];
}

/** Two arms of nearly a turn around a middle that is not the origin. */
function drawSpiral(random: Random, count: number, [left, up]: readonly number[]): Examples {
  const { inputs, labels } = spirals(count, random, { turns: 0.8, noise: 0.02 });
  const points = Array.from({ length: count }, (_, i) =>
    [inputs[2 * i]! + left!, inputs[2 * i + 1]! + up!].map((each) => Number(each.toFixed(3))),
  );
  return { points, labels: [...labels] };
}

const middle = [0.3, -0.2] as const;

function logits({ W1, b1, W2, b2 }: Network, { points }: Examples): number[] {
  return points.map(([x, y]) =>
    W1.reduce((sum, [wx, wy], i) => sum + W2[i]! * Math.tanh(wx! * x! + wy! * y! + b1[i]!), b2),
  );
}

function accuracy(network: Network, examples: Examples): number {
  const right = logits(network, examples).filter((logit, i) => (logit > 0 ? 1 : 0) === examples.labels[i]);
  return right.length / examples.points.length;
}

/** The mean logistic loss, ln(1 + e^(∓z)). */
function loss(network: Network, examples: Examples): number {
  const losses = logits(network, examples).map((logit, i) => {
    const wrongness = examples.labels[i] ? -logit : logit;
    return Math.max(0, wrongness) + Math.log1p(Math.exp(-Math.abs(wrongness)));
  });
  return losses.reduce((sum, each) => sum + each, 0) / losses.length;
}

const networkOf = ({ answer }: Trained) => answer as unknown as Network;
const seenBy = ({ args: [points, labels] }: Trained) => ({ points, labels }) as unknown as Examples;
const allEqual = (values: readonly number[]) => values.every((value) => value === values[0]);
const hasTwins = ({ W1 }: Network) => W1.length > 1 && [0, 1].every((k) => allEqual(W1.map((row) => row[k]!)));

const hasRunAway = (trained: Trained) =>
  !hasTwins(networkOf(trained)) && loss(networkOf(trained), seenBy(trained)) > 1.5;

const shapes = ([, , units]: Plain[]) => ({
  W1: [units as number, 2],
  b1: [units as number],
  W2: [units as number],
  b2: [],
});

const corners = {
  points: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  labels: [0, 1, 1, 0],
};

export default defineChecks({
  groups: [
    {
      name: 'the four corners of XOR',
      visible: true,
      cases: [[corners.points, corners.labels, 16]],
      training: {
        shapes,
        measures: [
          {
            name: 'accuracy on the corners',
            of: (trained) => accuracy(networkOf(trained), seenBy(trained)),
            atLeast: 1,
            isShare: true,
          },
        ],
      },
    },
    {
      name: 'two arms of a spiral',
      count: 1,
      draw: (random) => {
        const { points, labels } = drawSpiral(random, 100, middle);
        return [points, labels, 16];
      },
      training: {
        unseen: (random) => ({ ...drawSpiral(random, 400, middle) }),
        shapes,
        measures: [
          {
            name: 'accuracy on the training points',
            of: (trained) => accuracy(networkOf(trained), seenBy(trained)),
            atLeast: 0.9,
            isShare: true,
          },
          {
            name: 'accuracy on unseen points',
            of: (trained) => accuracy(networkOf(trained), trained.unseen as unknown as Examples),
            atLeast: 0.9,
            isShare: true,
          },
        ],
        signs: {
          'zero-start': (trained) =>
            networkOf(trained)
              .W1.flat()
              .every((weight) => weight === 0),
          'equal-start': (trained) => {
            const network = networkOf(trained);
            return hasTwins(network) && allEqual(network.W2) && network.W1[0]![0] !== 0;
          },
          'shared-row': (trained) => hasTwins(networkOf(trained)) && !allEqual(networkOf(trained).W2),
          'runs-away': hasRunAway,
          'too-few-steps': (trained) => {
            const network = networkOf(trained);
            const now = loss(network, seenBy(trained));
            return !hasTwins(network) && now > 0.45 && now <= 1.5;
          },
        },
      },
    },
  ],
});
