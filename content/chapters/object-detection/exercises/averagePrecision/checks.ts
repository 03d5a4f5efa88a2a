import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { formatNumber } from '#grader/format.ts';
import type { Plain } from '#grader/types.ts';

function drawRanking(random: Random, count: number): Plain[] {
  const scores = random.shuffle(Array.from({ length: count }, (_, i) => Number((0.97 - 0.06 * i).toFixed(2))));
  const isRight = scores.map(() => random.uniform() < 0.6);
  const found = isRight.filter(Boolean).length;
  return [scores, isRight, Math.max(1, found + random.integer(0, 3))];
}

export default defineChecks({
  groups: [
    {
      name: 'the detections from the task',
      visible: true,
      cases: [[[0.6, 0.9, 0.8], [true, true, false], 3]],
    },
    { name: 'all right, all found', cases: [[[0.3, 0.9, 0.5], [true, true, true], 3]] },
    { name: 'all right, half of them found', cases: [[[0.9, 0.8], [true, true], 4]] },
    { name: 'all wrong', cases: [[[0.9, 0.8, 0.7], [false, false, false], 2]] },
    { name: 'right at last', cases: [[[0.9, 0.8, 0.7, 0.6], [false, false, false, true], 1]] },
    { name: 'wrong ones at the end', cases: [[[0.9, 0.8, 0.2, 0.1], [true, true, false, false], 2]] },
    {
      name: 'a precision that rises again',
      cases: [[[0.9, 0.8, 0.7, 0.6, 0.5], [false, true, true, true, false], 5]],
    },
    {
      name: 'a single detection',
      cases: [
        [[0.4], [true], 1],
        [[0.4], [true], 2],
        [[0.4], [false], 1],
      ],
    },
    { name: 'rankings', count: 6, draw: (random) => drawRanking(random, random.integer(3, 9)) },
    { name: 'no detections', cases: [[[], [], 3]] },
  ],
  properties: [
    {
      name: 'an average precision lies between 0 and 1',
      holds: (result) =>
        typeof result !== 'number' ||
        !(result < 0 || result > 1.000001) ||
        `${formatNumber(result)} is no share of the area under a curve that stays below 1`,
    },
  ],
});
