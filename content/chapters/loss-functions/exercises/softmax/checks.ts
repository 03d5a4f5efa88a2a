import { defineChecks } from '#grader/checks.ts';
import { drawLogits } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';

export default defineChecks({
  axes: { '': ['example', 'class'] },
  groups: [
    {
      name: 'the two rows from the task',
      visible: true,
      cases: [
        [
          [
            [1, 2, 3],
            [1, 1, 1],
          ],
        ],
      ],
    },
    { name: 'a single example', count: 2, draw: (random) => [drawLogits(random, 1, random.integer(3, 6))] },
    { name: 'two classes', count: 2, draw: (random) => [drawLogits(random, random.integer(3, 6), 2)] },
    {
      name: 'as many examples as classes',
      count: 1,
      draw: (random) => [drawLogits(random, 3, 3)],
    },
    {
      name: 'batches of other sizes',
      count: 3,
      draw: (random) => [drawLogits(random, random.integer(2, 4), random.integer(4, 6))],
    },
    {
      name: 'very large logits',
      cases: [
        [[[1000, 1001, 1002]]],
        [
          [
            [1000, -1000, 0],
            [0, 1000, 1000],
          ],
        ],
      ],
    },
    { name: 'very small logits', cases: [[[[-1000, -1001, -1002]]]] },
    {
      name: 'large and small rows in one batch',
      cases: [
        [
          [
            [1000, 1001],
            [0.5, -0.5],
            [-1000, -1001],
          ],
        ],
      ],
    },
  ],
  properties: [
    {
      name: 'every row sums to 1',
      holds: (result) => {
        const totals = (result as number[][]).map((row) => row.reduce((sum, p) => sum + p, 0));
        const odd = totals.findIndex((total) => Math.abs(total - 1) > 1e-6);
        return odd < 0 || `row ${odd} sums to ${formatNumber(totals[odd])}, not 1`;
      },
    },
    {
      name: 'every probability lies between 0 and 1',
      holds: (result) => {
        const odd = (result as number[][]).flat().find((p) => p < 0 || p > 1);
        return odd === undefined || `${formatNumber(odd)} is not a probability`;
      },
    },
  ],
});
