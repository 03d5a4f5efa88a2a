import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';
import type { Plain } from '#grader/types.ts';

/** Inputs away from 0 and 1, where a slip could go unnoticed. */
const drawInputs = (random: Random, count: number) =>
  Array.from({ length: count }, () => drawNumber(random, 1.2, 1.9) * (random.uniform() < 0.5 ? -1 : 1));

/** A calculation of so many steps on inputs and earlier results; every step uses the one before. */
function drawProgram(random: Random, length: number): Plain[] {
  const inputs = drawInputs(random, 3);
  const steps = Array.from({ length }, (_, i): Plain[] => {
    const last = inputs.length + i - 1;
    const kind = random.integer(0, 5);
    if (kind === 0) return ['tanh', last];
    return [kind <= 2 ? 'add' : 'mul', last, random.integer(0, last + 1)];
  });
  return [inputs, [...steps, ['tanh', inputs.length + length - 1]]];
}

export default defineChecks({
  groups: [
    {
      name: 'x · (x + y) from the task',
      visible: true,
      call: 'slopesOf',
      cases: [
        [
          [3, 2],
          [
            ['add', 0, 1],
            ['mul', 0, 2],
          ],
        ],
      ],
    },
    {
      name: 'a neuron, tanh(w · x + b)',
      visible: true,
      call: 'slopesOf',
      cases: [
        [
          [0.5, 2, -0.6],
          [
            ['mul', 0, 1],
            ['add', 3, 2],
            ['tanh', 4],
          ],
        ],
      ],
    },
    {
      name: 'one operation',
      call: 'slopesOf',
      cases: [
        [[1.5, -0.5], [['add', 0, 1]]],
        [[1.5, -0.5], [['mul', 0, 1]]],
        [[0.75], [['tanh', 0]]],
      ],
    },
    {
      name: 'a value used twice by one operation',
      call: 'slopesOf',
      cases: [
        [[1.5], [['mul', 0, 0]]],
        [[1.5], [['add', 0, 0]]],
      ],
    },
    {
      name: 'a result that is used twice',
      call: 'slopesOf',
      cases: [
        [
          [1.5, 0.4],
          [
            ['mul', 0, 1],
            ['mul', 2, 2],
            ['add', 2, 3],
            ['mul', 3, 4],
          ],
        ],
        [
          [0.6, 0.3],
          [
            ['add', 0, 1],
            ['tanh', 2],
            ['mul', 2, 3],
            ['add', 2, 4],
          ],
        ],
      ],
    },
    {
      name: 'a long way and a short way to the same value',
      call: 'slopesOf',
      cases: [
        [
          [0.5, 1.25],
          [
            ['mul', 0, 1],
            ['tanh', 2],
            ['mul', 3, 1],
            ['add', 4, 0],
            ['mul', 2, 5],
          ],
        ],
        [
          [0.5, 1.25],
          [
            ['mul', 0, 1],
            ['tanh', 2],
            ['mul', 3, 1],
            ['add', 4, 0],
            ['mul', 5, 2],
          ],
        ],
      ],
    },
    { name: 'calculations drawn at random', call: 'slopesOf', count: 5, draw: (random) => drawProgram(random, 6) },
  ],
});
