import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const drawList = (random: Random, length: number) =>
  Array.from({ length }, () => Number((0.7 * random.normal()).toFixed(2)));
const drawMatrix = (random: Random, rows: number, columns: number) =>
  Array.from({ length: rows }, () => drawList(random, columns));

const drawRun = (random: Random, steps: number, inputs: number, hidden: number, reverse = false): Plain[] => [
  drawMatrix(random, steps, inputs),
  drawList(random, hidden).map(Math.tanh),
  drawMatrix(random, hidden, inputs),
  drawMatrix(random, hidden, hidden),
  drawList(random, hidden),
  reverse,
];

const [one, half] = [[[1]], [[0.5]]];

export default defineChecks({
  axes: { '': ['step', 'unit'] },
  groups: [
    {
      name: 'the sequence from the task',
      visible: true,
      cases: [[[[1], [0], [-1]], [0], one, half, [0], false]],
    },
    {
      name: 'the same sequence, read from its end',
      visible: true,
      cases: [[[[1], [0], [-1]], [0], one, half, [0], true]],
    },
    { name: 'a single step', count: 1, draw: (random) => drawRun(random, 1, 2, 3) },
    {
      name: 'a start from zeros',
      count: 1,
      draw: (random) => drawRun(random, 4, 2, 2).map((value, at) => (at === 1 ? [0, 0] : value)),
    },
    {
      name: 'sequences of several lengths',
      count: 3,
      draw: (random) => drawRun(random, random.integer(2, 7), random.integer(1, 4), random.integer(1, 4)),
    },
    {
      name: 'sequences read from the end',
      count: 3,
      draw: (random) => drawRun(random, random.integer(2, 7), random.integer(1, 4), random.integer(1, 4), true),
    },
  ],
});
