import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawLabels, drawProbabilities } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';

function drawBatch(random: Random, examples: number, classes: number): [number[][], number[]] {
  return [drawProbabilities(random, examples, classes), drawLabels(random, examples, classes)];
}

export default defineChecks({
  groups: [
    {
      name: 'the two pictures from the task',
      visible: true,
      cases: [
        [
          [
            [0.9, 0.05, 0.05],
            [0.5, 0.25, 0.25],
          ],
          [1, 0],
        ],
      ],
    },
    { name: 'a single example', count: 2, draw: (random) => drawBatch(random, 1, random.integer(3, 6)) },
    { name: 'two classes', count: 2, draw: (random) => drawBatch(random, random.integer(3, 7), 2) },
    { name: 'as many examples as classes', count: 1, draw: (random) => drawBatch(random, 4, 4) },
    {
      name: 'batches of other sizes',
      count: 4,
      draw: (random) => drawBatch(random, random.integer(5, 9), random.integer(3, 5)),
    },
    { name: 'a certain and right prediction', cases: [[[[0, 1, 0]], [1]]] },
    {
      name: 'very small probabilities',
      cases: [
        [
          [
            [1e-6, 1 - 1e-6],
            [0.5, 0.5],
          ],
          [0, 1],
        ],
      ],
    },
    {
      name: 'a true class with probability 0',
      cases: [
        [
          [
            [1, 0],
            [0.25, 0.75],
          ],
          [1, 0],
        ],
        [[[0, 0, 1]], [0]],
      ],
    },
  ],
  properties: [
    {
      name: 'the loss is never negative',
      holds: (result) =>
        !((result as number) < 0) ||
        `the loss is ${formatNumber(result as number)}, but no probability is above 1, so −ln p is never below 0`,
    },
    {
      name: 'the loss is finite',
      holds: (result) =>
        Number.isFinite(result) || `the loss is ${formatNumber(result as number)}, because of a single example`,
    },
  ],
});
