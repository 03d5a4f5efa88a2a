import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const draw = (random: Random, height: number, width: number) =>
  Array.from({ length: height }, () => Array.from({ length: width }, () => Number(random.normal().toFixed(2))));

/** Whole numbers from 0 to 2: in most windows the largest occurs more than once. */
const drawEqual = (random: Random, height: number, width: number) =>
  Array.from({ length: height }, () => Array.from({ length: width }, () => random.integer(0, 3)));

const places = (length: number, size: number, stride: number) => Math.floor((length - size) / stride) + 1;

function drawCase(random: Random, map: number[][], size: number, stride: number): Plain[] {
  return [map, draw(random, places(map.length, size, stride), places(map[0]!.length, size, stride)), size, stride];
}

export default defineChecks({
  axes: { '': ['row', 'column'] },
  groups: [
    {
      name: 'the map from the task',
      visible: true,
      cases: [
        [
          [
            [1, 5, 2, 0],
            [3, 4, 7, 1],
            [0, 2, 3, 3],
            [6, 1, 0, 2],
          ],
          [
            [0.5, -1],
            [2, 3],
          ],
          2,
          2,
        ],
      ],
    },
    {
      name: 'windows that a ReLU has left at 0',
      cases: [
        [
          [
            [0, 0, 0, 2],
            [0, 0, 2, 0],
          ],
          [[3, 5]],
          2,
          2,
        ],
      ],
    },
    {
      name: 'side by side',
      count: 2,
      draw: (random) => {
        const size = random.integer(2, 4);
        return drawCase(random, draw(random, 2 * size, 3 * size), size, size);
      },
    },
    {
      name: 'overlapping windows',
      count: 3,
      draw: (random) =>
        drawCase(random, draw(random, random.integer(4, 7), random.integer(4, 7)), 3, random.integer(1, 3)),
    },
    {
      name: 'many equal entries',
      count: 2,
      draw: (random) => drawCase(random, drawEqual(random, 4, random.integer(4, 7)), 2, random.integer(1, 3)),
    },
    {
      name: 'a stride that leaves entries out',
      count: 2,
      draw: (random) => drawCase(random, draw(random, 7, random.integer(5, 9)), 2, 3),
    },
    {
      name: 'negative entries only',
      cases: [
        [[[-3, -1, -2]], [[0.5, 2]], 1, 2],
        [
          [
            [-3, -2],
            [-4, -5],
          ],
          [[1.5]],
          2,
          1,
        ],
      ],
    },
  ],
});
