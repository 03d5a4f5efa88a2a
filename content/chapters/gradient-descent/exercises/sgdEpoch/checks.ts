import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';
import type { Plain } from '#grader/types.ts';

function drawEpoch(random: Random, examples: number, batchSize: number): Plain[] {
  const numbers = (low: number, high: number) => Array.from({ length: examples }, () => drawNumber(random, low, high));
  const inOrder = [...Array(examples).keys()];
  let order = random.shuffle(inOrder);
  // A shuffle that leaves the order as it was could not tell who uses it.
  while (examples > 2 && order[0] === 0) order = random.shuffle(inOrder);
  return [
    [drawNumber(random, -2, 2), drawNumber(random, -2, 2)],
    numbers(0.3, 2),
    numbers(-3, 3),
    order,
    batchSize,
    drawNumber(random, 0.02, 0.1),
  ];
}

export default defineChecks({
  axes: { '': ['step', 'w or b'] },
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [[[0, 0], [1, 2, 3], [2, 3, 4], [2, 0, 1], 2, 0.1]],
    },
    { name: 'full batches', count: 2, draw: (random) => drawEpoch(random, 6, 3) },
    {
      name: 'a smaller batch at the end',
      count: 3,
      draw: (random) => drawEpoch(random, random.integer(3, 5) * 2 + 1, 2),
    },
    { name: 'two left over from batches of four', count: 1, draw: (random) => drawEpoch(random, 10, 4) },
    { name: 'one example at a time', count: 2, draw: (random) => drawEpoch(random, random.integer(3, 6), 1) },
    { name: 'all examples at once', count: 1, draw: (random) => drawEpoch(random, 5, 5) },
    { name: 'a batch size beyond the number of examples', count: 1, draw: (random) => drawEpoch(random, 3, 8) },
    { name: 'a single example', count: 1, draw: (random) => drawEpoch(random, 1, 1) },
  ],
  properties: [
    {
      name: 'there is one step for each batch',
      holds: (result, [, , , order, batchSize]) => {
        if (!Array.isArray(result)) return true;
        const examples = (order as number[]).length;
        const batches = Math.ceil(examples / (batchSize as number));
        return (
          result.length === batches ||
          `${examples} examples in batches of ${batchSize} make ${batches} batches, but your list has ${result.length} rows`
        );
      },
    },
  ],
});
