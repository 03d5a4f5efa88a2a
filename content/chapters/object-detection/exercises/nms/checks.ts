import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const halves = [0.3, 0.4, 0.5, 0.6];

/** Boxes in heaps around a few places, as a detector gives them; scores that all differ. */
function drawDetections(random: Random, count: number, classes: number): Plain[] {
  const places = Array.from({ length: 2 }, () => [random.integer(0, 12), random.integer(0, 12)] as const);
  const boxes = Array.from({ length: count }, (_, i) => {
    const [x, y] = places[i % places.length]!;
    const [left, top] = [x + random.integer(0, 4), y + random.integer(0, 4)];
    return [left, top, left + random.integer(5, 10), top + random.integer(5, 10)];
  });
  const scores = random.shuffle(Array.from({ length: count }, (_, i) => Number((0.95 - 0.07 * i).toFixed(2))));
  const labels = Array.from({ length: count }, () => random.integer(0, classes));
  return [boxes, scores, labels, halves[random.integer(0, halves.length)]!];
}

const row = [
  [0, 0, 4, 4],
  [1, 0, 5, 4],
  [2, 0, 6, 4],
];
/** Each overlaps the next by 0.6, and the one after that by 1/3. */
const chain = [...row, [3, 0, 7, 4]];
const column = chain.map(([left, top, right, bottom]) => [top!, left!, bottom!, right!]);

export default defineChecks({
  groups: [
    {
      name: 'the boxes from the task',
      visible: true,
      cases: [
        [row, [0.6, 0.9, 0.7], [0, 0, 0], 0.5],
        [row, [0.6, 0.9, 0.7], [0, 0, 0], 0.6],
      ],
    },
    {
      name: 'a chain, in which neighbors overlap',
      cases: [
        [chain, [0.9, 0.8, 0.7, 0.6], [0, 0, 0, 0], 0.5],
        [column, [0.6, 0.7, 0.8, 0.9], [1, 1, 1, 1], 0.5],
      ],
    },
    {
      name: 'an overlap of exactly the threshold',
      cases: [
        [
          [
            [0, 0, 4, 4],
            [0, 0, 4, 2],
          ],
          [0.9, 0.8],
          [0, 0],
          0.5,
        ],
        [
          [
            [3, 5, 5, 9],
            [3, 5, 7, 9],
          ],
          [0.4, 0.8],
          [2, 2],
          0.5,
        ],
      ],
    },
    {
      name: 'an overlap just above the threshold',
      cases: [
        [
          [
            [10, 10, 110, 110],
            [10, 10, 110, 61],
          ],
          [0.9, 0.8],
          [0, 0],
          0.5,
        ],
        [
          [
            [10, 10, 61, 110],
            [10, 10, 110, 110],
          ],
          [0.9, 0.8],
          [0, 0],
          0.5,
        ],
      ],
    },
    {
      name: 'two classes in one place',
      cases: [
        [
          [
            [0, 0, 6, 6],
            [0, 1, 6, 7],
            [1, 0, 7, 6],
          ],
          [0.7, 0.8, 0.9],
          [0, 1, 0],
          0.5,
        ],
      ],
    },
    {
      name: 'boxes diagonally apart',
      cases: [
        [
          [
            [0, 0, 4, 4],
            [9, 9, 13, 13],
          ],
          [0.5, 0.6],
          [0, 0],
          0.3,
        ],
      ],
    },
    {
      name: 'boxes side by side, and one above the other',
      cases: [
        [
          [
            [0, 0, 4, 4],
            [6, 0, 10, 4],
            [0, 7, 4, 11],
          ],
          [0.5, 0.6, 0.7],
          [0, 0, 0],
          0.1,
        ],
      ],
    },
    {
      name: 'narrow boxes',
      cases: [
        [
          [
            [0, 0, 1, 4],
            [0, 1, 1, 5],
            [1.5, 0, 2.5, 4],
          ],
          [0.7, 0.6, 0.5],
          [0, 0, 0],
          0.5,
        ],
        [
          [
            [0, 0, 4, 1],
            [1, 0, 5, 1],
            [0, 1.5, 4, 2.5],
          ],
          [0.7, 0.6, 0.5],
          [0, 0, 0],
          0.5,
        ],
      ],
    },
    { name: 'one class', count: 4, draw: (random) => drawDetections(random, random.integer(3, 8), 1) },
    { name: 'several classes', count: 4, draw: (random) => drawDetections(random, random.integer(5, 9), 2) },
    { name: 'no boxes', cases: [[[], [], [], 0.5]] },
  ],
  properties: [
    {
      name: 'the most confident box is always kept, and comes first',
      holds: (result, [, scores]) => {
        if (!Array.isArray(result) || !Array.isArray(scores) || scores.length === 0) return true;
        const best = (scores as number[]).indexOf(Math.max(...(scores as number[])));
        return result[0] === best || `box ${best} has the highest score, and nothing could have dropped it`;
      },
    },
  ],
});
