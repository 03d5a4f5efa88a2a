import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const draw = (random: Random, count: number, spread = 1) =>
  Array.from({ length: count }, () => Number((spread * random.normal()).toFixed(2)));

/** An input, a state and weights, all drawn. */
function drawStep(random: Random, inputSize: number, hiddenSize: number): Plain[] {
  const rows = (columns: number) => Array.from({ length: 4 * hiddenSize }, () => draw(random, columns, 0.8));
  const weights = { weightIh: rows(inputSize), weightHh: rows(hiddenSize), bias: draw(random, 4 * hiddenSize, 0.5) };
  const hidden = draw(random, hiddenSize, 0.5).map(Math.tanh);
  return [draw(random, inputSize), hidden, draw(random, hiddenSize), weights];
}

/** Gates that listen to nothing and are set by their biases, one unit a column. */
const setByHand = (update: number[], forget: number[], candidate: number[], output: number[]) => {
  const bias = [...update, ...forget, ...candidate, ...output];
  return { weightIh: bias.map(() => [0]), weightHh: bias.map(() => update.map(() => 0)), bias };
};

export default defineChecks({
  axes: { hidden: ['unit'], cell: ['unit'] },
  groups: [
    {
      name: 'the step from the task',
      visible: true,
      cases: [
        [
          [1, -1],
          [0.5],
          [2],
          {
            weightIh: [
              [1, 0],
              [0, 1],
              [1, 1],
              [2, 0],
            ],
            weightHh: [[0], [2], [1], [-2]],
            bias: [0, 2, 0, -1],
          },
        ],
      ],
    },
    {
      name: 'a cell that is kept, one that is written, one that is cleared',
      cases: [[[0.7], [0.2, 0.2, 0.2], [1.5, 1.5, 1.5], setByHand([-9, 9, -9], [9, -9, -9], [1, -1, 1], [9, 9, 9])]],
    },
    {
      name: 'a cell that is kept and hidden',
      cases: [[[0.7], [0.4, -0.4], [1.5, -3], setByHand([-9, -9], [9, 9], [1, 1], [-9, 0])]],
    },
    { name: 'a single unit', count: 2, draw: (random) => drawStep(random, random.integer(1, 4), 1) },
    { name: 'a single input', count: 1, draw: (random) => drawStep(random, 1, 3) },
    { name: 'as many units as inputs', count: 1, draw: (random) => drawStep(random, 3, 3) },
    {
      name: 'more inputs than units',
      count: 2,
      draw: (random) => drawStep(random, random.integer(3, 6), 2),
    },
    {
      name: 'more units than inputs',
      count: 2,
      draw: (random) => drawStep(random, 2, random.integer(3, 6)),
    },
  ],
});
