import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

function drawGradients(random: Random, length: number, maxNorm: number): Plain[] {
  const sizes = { weight_ih: random.integer(2, 5), weight_hh: random.integer(2, 7), bias: 2 };
  const drawn = Object.entries(sizes).map(([name, size]): [string, number[]] => [
    name,
    Array.from({ length: size }, () => random.normal()),
  ]);
  const norm = Math.hypot(...drawn.flatMap(([, list]) => list));
  const stretch = (g: number) => Number(((g * length) / norm).toFixed(4));
  return [Object.fromEntries(drawn.map(([name, list]) => [name, list.map(stretch)])), maxNorm];
}

export default defineChecks({
  groups: [
    { name: 'the gradients from the task', visible: true, cases: [[{ weight_hh: [6, 0.8], bias: [0] }, 1]] },
    { name: 'two parameters of one length', cases: [[{ weight_ih: [3], weight_hh: [4] }, 1]] },
    { name: 'gradients that are short enough', count: 2, draw: (random) => drawGradients(random, 0.8, 2) },
    { name: 'gradients of zeros', cases: [[{ weight_hh: [0, 0], bias: [0] }, 1]] },
    {
      name: 'gradients that are a little too long',
      count: 2,
      draw: (random) => drawGradients(random, random.uniform(2.2, 3), 2),
    },
    { name: 'gradients that have burst', count: 2, draw: (random) => drawGradients(random, 4000, 0.25) },
    { name: 'a single entry', cases: [[{ bias: [-5] }, 2]] },
  ],
});
