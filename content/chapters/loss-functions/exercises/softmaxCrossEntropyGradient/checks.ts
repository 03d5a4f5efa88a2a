import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawLabels, drawLogits } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';
import type { Plain } from '#grader/types.ts';

function drawBatch(random: Random, examples: number, classes: number): [number[][], number[]] {
  return [drawLogits(random, examples, classes), drawLabels(random, examples, classes)];
}

function gradOf(result: Plain): number[][] {
  return (result as { grad: number[][] }).grad;
}

export default defineChecks({
  axes: { grad: ['example', 'class'] },
  groups: [
    {
      name: 'the batches from the task',
      visible: true,
      cases: [
        [[[1, 2, 3]], [0]],
        [
          [
            [1, 2, 3],
            [1, 1, 1],
          ],
          [0, 2],
        ],
      ],
    },
    { name: 'a single example', count: 1, draw: (random) => drawBatch(random, 1, random.integer(3, 6)) },
    { name: 'two classes', count: 2, draw: (random) => drawBatch(random, random.integer(3, 6), 2) },
    { name: 'as many examples as classes', count: 1, draw: (random) => drawBatch(random, 3, 3) },
    {
      name: 'batches of other sizes',
      count: 3,
      draw: (random) => drawBatch(random, random.integer(2, 4), random.integer(4, 6)),
    },
    { name: 'very large logits that are right', cases: [[[[1000, 0, -1000]], [0]]] },
    {
      name: 'very large logits that are wrong',
      cases: [
        [[[1000, 0]], [1]],
        [
          [
            [-1000, 1000, 0],
            [2, 1, 0],
          ],
          [0, 0],
        ],
      ],
    },
    { name: 'very small logits', cases: [[[[-1000, -1001, -1002]], [1]]] },
  ],
  properties: [
    {
      name: 'every row of grad sums to 0',
      holds: (result) => {
        const totals = gradOf(result).map((row) => row.reduce((sum, slope) => sum + slope, 0));
        const odd = totals.findIndex((total) => Math.abs(total) > 1e-6);
        return (
          odd < 0 ||
          `row ${odd} of grad sums to ${formatNumber(totals[odd])}, but adding a constant to a row of logits changes nothing, so it must sum to 0`
        );
      },
    },
    {
      name: 'the slope at a true class is never positive',
      holds: (result, [, labels]) => {
        const slopes = gradOf(result).map((row, i) => row[(labels as number[])[i]]);
        const odd = slopes.findIndex((slope) => slope > 1e-6);
        return (
          odd < 0 ||
          `row ${odd} of grad has ${formatNumber(slopes[odd])} at its true class, but raising that logit lowers the loss, so the slope is not positive`
        );
      },
    },
  ],
});
