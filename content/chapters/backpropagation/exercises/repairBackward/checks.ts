import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';
import type { Plain } from '#grader/types.ts';

function drawNetwork(random: Random, inputs: number, hidden: number): Plain[] {
  const draw = (count: number) => Array.from({ length: count }, () => drawNumber(random, -1.2, 1.2));
  const W = Array.from({ length: hidden }, () => draw(inputs));
  return [draw(inputs), drawNumber(random, -2, 2), { W, b: draw(hidden), v: draw(hidden), u: draw(inputs) }];
}

export default defineChecks({
  axes: { dv: ['hidden'], du: ['input'], dW: ['hidden', 'input'], db: ['hidden'], dx: ['input'] },
  groups: [
    {
      name: 'the network from the task',
      visible: true,
      cases: [
        [
          [1, -2],
          1,
          {
            W: [
              [0.5, 0.25],
              [-0.5, 0.5],
            ],
            b: [0, 1],
            v: [1, -1],
            u: [0.5, 0.25],
          },
        ],
      ],
    },
    { name: 'one hidden unit', count: 1, draw: (random) => drawNetwork(random, 3, 1) },
    { name: 'one input', count: 1, draw: (random) => drawNetwork(random, 1, 3) },
    {
      name: 'other networks',
      count: 5,
      draw: (random) => drawNetwork(random, random.integer(2, 5), random.integer(2, 5)),
    },
  ],
});
