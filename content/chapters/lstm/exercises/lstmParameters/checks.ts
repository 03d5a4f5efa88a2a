import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';

const drawSizes = (random: Random, layers: number) => Array.from({ length: layers }, () => random.integer(2, 12));

export default defineChecks({
  groups: [
    { name: 'the example from the task', visible: true, cases: [[3, [5], 1]] },
    { name: 'one layer, one bias', count: 2, draw: (random) => [random.integer(2, 12), drawSizes(random, 1), 1] },
    { name: 'one layer, two biases', count: 2, draw: (random) => [random.integer(2, 12), drawSizes(random, 1), 2] },
    { name: 'a layer without biases', count: 1, draw: (random) => [random.integer(2, 12), drawSizes(random, 1), 0] },
    {
      name: 'layers on top of one another',
      count: 3,
      draw: (random) => [random.integer(2, 12), drawSizes(random, random.integer(2, 5)), random.integer(1, 3)],
    },
  ],
});
