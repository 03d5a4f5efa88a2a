import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const drawList = (random: Random, length: number) =>
  Array.from({ length }, () => Number((0.7 * random.normal()).toFixed(2)));
const drawMatrix = (random: Random, rows: number, columns: number) =>
  Array.from({ length: rows }, () => drawList(random, columns));

const drawStep = (random: Random, inputs: number, hidden: number): Plain[] => [
  drawList(random, inputs),
  drawList(random, hidden).map(Math.tanh),
  drawMatrix(random, hidden, inputs),
  drawMatrix(random, hidden, hidden),
  drawList(random, hidden),
];

export default defineChecks({
  axes: { '': ['unit'] },
  groups: [
    {
      name: 'the step from the task',
      visible: true,
      cases: [
        [
          [1, 0],
          [0.5, -0.2],
          [
            [1, -1],
            [0.5, 2],
          ],
          [
            [0.8, -0.4],
            [0.3, 0.6],
          ],
          [0.1, -0.2],
        ],
      ],
    },
    { name: 'one input, one unit', count: 1, draw: (random) => drawStep(random, 1, 1) },
    {
      name: 'a first step, from a state of zeros',
      count: 1,
      draw: (random) => {
        const [x, h, ...weights] = drawStep(random, 2, 3) as number[][];
        return [x, h.map(() => 0), ...weights];
      },
    },
    {
      name: 'more inputs than units',
      count: 1,
      draw: (random) => drawStep(random, random.integer(3, 6), 2),
    },
    {
      name: 'more units than inputs',
      count: 2,
      draw: (random) => drawStep(random, 2, random.integer(3, 6)),
    },
  ],
});
