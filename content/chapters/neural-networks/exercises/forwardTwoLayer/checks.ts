import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';

const matrix = (random: Random, rows: number, columns: number, reach = 1.5) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => drawNumber(random, -reach, reach)));
const vector = (random: Random, length: number) => Array.from({ length }, () => drawNumber(random, -1, 1));

/** A network of these sizes and a batch for it. */
function drawPass(random: Random, inputs: number, hidden: number, outputs: number, examples: number) {
  return [
    matrix(random, inputs, examples),
    matrix(random, hidden, inputs),
    vector(random, hidden),
    matrix(random, outputs, hidden),
    vector(random, outputs),
  ];
}

const axes = ['unit', 'example'];

export default defineChecks({
  axes: { Z1: axes, A1: axes, Z2: axes, A2: axes },
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [
        [
          [[1], [2]],
          [
            [1, 0],
            [0, -1],
          ],
          [0, 1],
          [[2, 1]],
          [-1],
        ],
      ],
    },
    { name: 'two of everything', count: 2, draw: (random) => drawPass(random, 2, 2, 2, 2) },
    { name: 'the network 2–4–1', count: 2, draw: (random) => drawPass(random, 2, 4, 1, random.integer(3, 6)) },
    { name: 'more outputs than one', count: 2, draw: (random) => drawPass(random, 3, 4, 2, 5) },
    { name: 'one hidden unit', count: 1, draw: (random) => drawPass(random, 3, 1, 2, 4) },
    { name: 'a single example', count: 1, draw: (random) => drawPass(random, 4, 3, 2, 1) },
    {
      name: 'large sums',
      cases: [[[[30, -30]], [[1], [-1]], [0, 0], [[20, -20]], [0]]],
    },
  ],
  properties: [
    {
      name: 'activations of the output lie between 0 and 1',
      holds: (result) => {
        const answers = ((result as { A2?: unknown }).A2 as number[][] | undefined)?.flat?.() ?? [];
        const off = answers.find((answer) => answer < 0 || answer > 1);
        return off === undefined || `A2 holds ${off.toFixed(3)}, but a sigmoid stays between 0 and 1`;
      },
    },
  ],
});
