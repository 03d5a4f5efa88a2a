import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const drawLogits = (random: Random, letters: number) =>
  Array.from({ length: letters }, () => Number((1.5 * random.normal()).toFixed(2)));

/** How far u must stay from the end of a stretch, so that no rounding decides. */
const room = 1e-3;

function drawDraw(random: Random, letters: number, temperature: number): Plain[] {
  const logits = drawLogits(random, letters);
  const powers = logits.map((logit) => Math.exp(logit / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  let upTo = 0;
  const ends = powers.map((power) => {
    upTo += power / total;
    return upTo;
  });
  let u: number;
  do u = Number(random.uniform(0, 0.999).toFixed(4));
  while (ends.some((end) => Math.abs(end - u) < room));
  return [logits, temperature, u];
}

const task = [2, 1, 0];

export default defineChecks({
  groups: [
    {
      name: 'the draws from the task',
      visible: true,
      cases: [
        [task, 1, 0.6],
        [task, 1, 0.7],
        [task, 1, 0.95],
        [task, 2, 0.6],
        [task, 0.5, 0.7],
      ],
    },
    {
      name: 'the very beginning and the very end',
      cases: [
        [[0, 0, 0, 0], 1, 0],
        [[0, 0, 0, 0], 1, 0.5],
        [[-1, 2], 1, 0],
        [Array(10).fill(0), 1, 1 - 2 ** -53],
      ],
    },
    { name: 'a letter that cannot come', cases: [[[-2000, 0, 1], 1, 0]] },
    {
      name: 'very large logits',
      cases: [
        [[1000, 1001, 999], 1, 0.5],
        [[3, 4], 0.001, 0.5],
        [[-1000, -1001, -1002], 1, 0.9],
      ],
    },
    { name: 'temperature 1', count: 12, draw: (random) => drawDraw(random, random.integer(2, 7), 1) },
    { name: 'a low temperature', count: 10, draw: (random) => drawDraw(random, random.integer(3, 7), 0.4) },
    { name: 'a high temperature', count: 14, draw: (random) => drawDraw(random, random.integer(3, 7), 3) },
  ],
});
