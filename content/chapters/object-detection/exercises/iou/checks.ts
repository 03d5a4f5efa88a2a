import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { formatNumber } from '#grader/format.ts';

function drawBox(random: Random, left: number, top: number): number[] {
  return [left, top, left + random.integer(1, 8), top + random.integer(1, 8)];
}

/** Two boxes that share at least one square. */
function drawOverlapping(random: Random): number[][] {
  const first = drawBox(random, random.integer(0, 6), random.integer(0, 6));
  const [left, top, right, bottom] = first as [number, number, number, number];
  const far = [random.integer(left + 1, right + 4), random.integer(top + 1, bottom + 4)] as const;
  return [first, [random.integer(0, right), random.integer(0, bottom), ...far]].map(inOrder);
}

/** One to the lower right of the other, with a gap. */
function drawApart(random: Random): number[][] {
  const first = drawBox(random, random.integer(0, 6), random.integer(0, 6));
  return [first, drawBox(random, first[2]! + random.integer(1, 4), first[3]! + random.integer(1, 4))];
}

const inOrder = ([left, top, right, bottom]: number[]): number[] => [
  Math.min(left!, right! - 1),
  Math.min(top!, bottom! - 1),
  right!,
  bottom!,
];

export default defineChecks({
  groups: [
    {
      name: 'the boxes from the task',
      visible: true,
      cases: [
        [
          [1, 1, 5, 4],
          [2, 2, 6, 5],
        ],
      ],
    },
    {
      name: 'one box inside the other',
      cases: [
        [
          [0, 0, 10, 6],
          [2, 1, 5, 3],
        ],
        [
          [3, 4, 5, 5],
          [1, 2, 9, 8],
        ],
      ],
    },
    {
      name: 'a box and itself',
      cases: [
        [
          [2, 3, 7, 5],
          [2, 3, 7, 5],
        ],
      ],
    },
    { name: 'boxes that overlap', count: 6, draw: drawOverlapping },
    { name: 'boxes that lie apart', count: 3, draw: drawApart },
    { name: 'boxes that lie apart, the other way round', count: 2, draw: (random) => drawApart(random).reverse() },
    {
      name: 'boxes side by side',
      cases: [
        [
          [0, 0, 4, 4],
          [6, 1, 9, 3],
        ],
        [
          [1, 7, 5, 9],
          [2, 0, 4, 4],
        ],
      ],
    },
    {
      name: 'boxes that touch',
      cases: [
        [
          [0, 0, 4, 4],
          [4, 0, 8, 4],
        ],
        [
          [0, 0, 4, 4],
          [4, 4, 8, 8],
        ],
      ],
    },
    {
      name: 'boxes of less than a pixel',
      cases: [
        [
          [0.1, 0.2, 0.5, 0.6],
          [0.3, 0.3, 0.7, 0.9],
        ],
      ],
    },
    {
      name: 'boxes of no area',
      cases: [
        [
          [1, 1, 1, 4],
          [1, 1, 1, 4],
        ],
        [
          [1, 1, 4, 1],
          [1, 1, 4, 1],
        ],
      ],
    },
  ],
  properties: [
    {
      name: 'an IoU lies between 0 and 1',
      holds: (result) =>
        typeof result !== 'number' ||
        !(result < 0 || result > 1.000001) ||
        `${formatNumber(result)} is no share of anything`,
    },
  ],
});
