import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const draw = (random: Random, count: number, spread = 1) =>
  Array.from({ length: count }, () => Number((spread * random.normal()).toFixed(2)));

/** An input, a state and weights, all drawn. */
function drawStep(random: Random, inputSize: number, hiddenSize: number): Plain[] {
  const rows = (columns: number) => Array.from({ length: 3 * hiddenSize }, () => draw(random, columns, 0.9));
  const biases = () => draw(random, 3 * hiddenSize, 0.7);
  const weights = { weightIh: rows(inputSize), weightHh: rows(hiddenSize), biasIh: biases(), biasHh: biases() };
  return [draw(random, inputSize), draw(random, hiddenSize, 0.5).map(Math.tanh), weights];
}

export default defineChecks({
  axes: { '': ['unit'] },
  groups: [
    {
      name: 'the step from the task',
      visible: true,
      cases: [
        [[1], [0.5], { weightIh: [[0], [2], [1]], weightHh: [[2], [0], [4]], biasIh: [0, -1, 0], biasHh: [-1, 0, -1] }],
      ],
    },
    { name: 'a single unit', count: 2, draw: (random) => drawStep(random, random.integer(1, 4), 1) },
    { name: 'as many units as inputs', count: 1, draw: (random) => drawStep(random, 3, 3) },
    { name: 'more inputs than units', count: 2, draw: (random) => drawStep(random, random.integer(3, 6), 2) },
    { name: 'more units than inputs', count: 2, draw: (random) => drawStep(random, 2, random.integer(3, 6)) },
  ],
});
