import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';

const drawSizes = (random: Random, layers: number) => Array.from({ length: layers + 1 }, () => random.integer(2, 12));

export default defineChecks({
  groups: [
    { name: 'the example from the task', visible: true, cases: [[[2, 4, 1]]] },
    { name: 'a digit reader', cases: [[[784, 128, 10]]] },
    { name: 'no hidden layer', count: 2, draw: (random) => [drawSizes(random, 1)] },
    { name: 'one hidden layer', count: 2, draw: (random) => [drawSizes(random, 2)] },
    { name: 'several hidden layers', count: 3, draw: (random) => [drawSizes(random, random.integer(3, 6))] },
    { name: 'inputs and nothing else', cases: [[[5]]] },
  ],
  properties: [
    {
      name: 'a count is a whole number',
      holds: (result) => Number.isInteger(result) || `${String(result)} is not a number of things`,
    },
  ],
});
