import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';

function drawNumbers(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => drawNumber(random, -3, 3));
}

function drawProblem(random: Random, examples: number, features: number): [number[][], number[], number[], number] {
  return [
    Array.from({ length: examples }, () => drawNumbers(random, features)),
    drawNumbers(random, examples),
    drawNumbers(random, features),
    drawNumber(random, 0.5, 3),
  ];
}

function costOf(inputs: number[][], targets: number[], weights: number[], bias: number): number {
  const errors = inputs.map((row, i) => row.reduce((sum, x, j) => sum + x * weights[j]!, bias) - targets[i]!);
  return errors.reduce((sum, error) => sum + error * error, 0) / errors.length;
}

export default defineChecks({
  axes: { weights: ['feature'] },
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [[[[1], [2], [3]], [1, 3, 8], [2], 1]],
    },
    { name: 'one feature', count: 2, draw: (random) => drawProblem(random, random.integer(3, 6), 1) },
    { name: 'several features', count: 4, draw: (random) => drawProblem(random, random.integer(4, 7), 3) },
    { name: 'more features than examples', count: 1, draw: (random) => drawProblem(random, 2, 5) },
    { name: 'a single example', count: 1, draw: (random) => drawProblem(random, 1, 2) },
    { name: 'a line through all points', cases: [[[[0], [1], [2]], [1, 3, 5], [2], 1]] },
    {
      name: 'a bias of 0',
      cases: [
        [
          [
            [1, -1],
            [0.5, 2],
          ],
          [1, -2],
          [0.5, 1.5],
          0,
        ],
      ],
    },
  ],
  properties: [
    {
      name: 'a short step against the gradient lowers the cost',
      holds: (result, args) => {
        const [inputs, targets, weights, bias] = args as [number[][], number[], number[], number];
        const gradient = result as { weights: number[]; bias: number };
        const step = 1e-5;
        const before = costOf(inputs, targets, weights, bias);
        const after = costOf(
          inputs,
          targets,
          weights.map((weight, j) => weight - step * gradient.weights[j]!),
          bias - step * gradient.bias,
        );
        return (
          !(after > before + 1e-9) ||
          `a short step against your gradient raises the cost from ${formatNumber(before)} to ${formatNumber(after)}`
        );
      },
    },
  ],
});
