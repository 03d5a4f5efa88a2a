import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';
import type { Plain } from '#grader/types.ts';

function drawRaw(random: Random, rows: number, columns: number, anchors: number, classes: number): Plain[] {
  const numbers = () => [
    drawNumber(random, -3, 4),
    drawNumber(random, -2, 2),
    drawNumber(random, -2, 2),
    drawNumber(random, -0.8, 0.8),
    drawNumber(random, -0.8, 0.8),
    ...Array.from({ length: classes }, () => drawNumber(random, -2, 5)),
  ];
  const list = <T>(length: number, of: () => T) => Array.from({ length }, of);
  const raw = list(rows, () => list(columns, () => list(anchors, numbers)));
  const sizes = list(anchors, () => [drawNumber(random, 0.5, 3), drawNumber(random, 0.5, 3)]);
  return [raw, sizes, random.integer(8, 33), drawNumber(random, 0.1, 0.5)];
}

export default defineChecks({
  axes: { '': ['box', 'left, top, right, bottom, label, score'] },
  groups: [
    {
      name: 'the two cells from the task',
      visible: true,
      cases: [[[[[[-9, 0, 0, 0, 0, 0, 0]], [[3, 0, 0, 0, 0, 4, 0]]]], [[2, 1]], 10, 0.5]],
    },
    {
      name: 'one cell, one anchor, every box wanted',
      count: 2,
      draw: (random) => [...drawRaw(random, 1, 1, 1, 2).slice(0, 3), 0],
    },
    { name: 'two anchors', count: 2, draw: (random) => [...drawRaw(random, 1, 2, 2, 2).slice(0, 3), 0] },
    { name: 'one class', count: 1, draw: (random) => drawRaw(random, 2, 2, 1, 1) },
    {
      name: 'sure of an object, unsure of its class',
      cases: [[[[[[4, 0, 0, 0, 0, 1, 0.9, 0.8]]]], [[1, 1]], 16, 0.5]],
    },
    { name: 'sure of the class, unsure of an object', cases: [[[[[[-1, 0, 0, 0, 0, 9, 0, 0]]]], [[1, 1]], 16, 0.5]] },
    {
      name: 'a score of exactly the threshold',
      cases: [[[[[[0, 1, -1, 0.5, -0.5, 3]]]], [[1, 2]], 16, 0.5]],
    },
    {
      name: 'two classes of one probability',
      cases: [[[[[[2, 0, 0, 0, 0, 1, 3, 3]]]], [[1, 1]], 16, 0.2]],
    },
    { name: 'very large numbers', cases: [[[[[[50, -900, 900, 0, 0, 1000, -1000]]]], [[1, 1]], 10, 0.5]] },
    {
      name: 'whole grids',
      count: 4,
      draw: (random) => drawRaw(random, random.integer(1, 4), random.integer(2, 4), 2, 3),
    },
  ],
  properties: [
    {
      name: 'no score is above 1',
      holds: (result) => {
        if (!Array.isArray(result)) return true;
        const odd = (result as number[][]).find((row) => row[5]! > 1.000001);
        return odd === undefined || `a score of ${formatNumber(odd[5]!)} is no probability`;
      },
    },
  ],
});
