import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber, drawScores } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';

function drawExample(random: Random, classes: number): [scores: number[], label: number] {
  return [drawScores(random, classes), random.integer(0, classes)];
}

export default defineChecks({
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [
        [[85, 90, 60], 1, 10],
        [[1.5, 2, 1.25], 1],
      ],
    },
    { name: 'the margin left out', count: 3, draw: (random) => drawExample(random, random.integer(3, 7)) },
    {
      name: 'other margins',
      count: 4,
      draw: (random) => [...drawExample(random, random.integer(3, 7)), drawNumber(random, 1.5, 6)],
    },
    {
      name: 'a margin of zero',
      count: 1,
      // Where the true class leads by 1 or more, a margin of 1 gives the same.
      draw: (random) => {
        const scores = drawScores(random, 5);
        return [scores, scores.indexOf(Math.min(...scores)), 0];
      },
    },
    { name: 'two classes', count: 2, draw: (random) => [...drawExample(random, 2), drawNumber(random, 2, 8)] },
    { name: 'a single class', cases: [[[3], 0]] },
    { name: 'scores with more decimals', cases: [[[0.125, 0.3125, -0.0625], 2, 0.15625]] },
    { name: 'equal scores', cases: [[[2, 2, 2, 2], 1, 0.5]] },
    {
      name: 'a true class far enough ahead',
      cases: [
        [[10, -10, -20], 0],
        [[4, 1, 3], 0],
      ],
    },
    {
      name: 'very large scores',
      cases: [
        [[1000, -1000, 999.5], 0],
        [[-1000, 1000, 1000], 0],
      ],
    },
  ],
  properties: [
    {
      name: 'the loss is never negative',
      holds: (result) =>
        (result as number) >= 0 ||
        `the loss is ${formatNumber(result as number)}, but no sum of terms max(0, …) is below 0`,
    },
    {
      name: 'nothing is to pay when every wrong class keeps below the guard line',
      holds: (result, [scores, label, delta = 1]) => {
        const line = (scores as number[])[label as number] - (delta as number);
        const kept = (scores as number[]).every((score, j) => j === label || score <= line);
        return (
          !kept ||
          Math.abs(result as number) < 1e-6 ||
          `no wrong class is over the guard line at ${formatNumber(line)}, but the loss is ${formatNumber(result as number)}`
        );
      },
    },
  ],
});
