import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';

type Answer = { loss: number; grad: number };

function lossAt(logit: number, target: number): number {
  return (1 / (1 + Math.exp(-logit)) - target) ** 2;
}

export default defineChecks({
  // The slopes far from 0 are what this is about, and they are small.
  tolerance: { absolute: 1e-9, relative: 1e-5 },
  groups: [
    { name: 'the example from the task', visible: true, cases: [[2, 0]] },
    { name: 'a logit of zero', cases: [[0, 1]] },
    { name: 'a prediction that is right', count: 3, draw: (random) => [drawNumber(random, 0.5, 4), 1] },
    { name: 'a prediction that is wrong', count: 3, draw: (random) => [drawNumber(random, -4, -0.5), 1] },
    { name: 'a target of 0', count: 3, draw: (random) => [drawNumber(random, -4, 4), 0] },
    {
      name: 'logits far from 0',
      cases: [
        [-12, 1],
        [12, 0],
      ],
    },
    {
      name: 'logits of 1000 and −1000',
      cases: [
        [-1000, 1],
        [1000, 1],
        [-1000, 0],
        [1000, 0],
      ],
    },
  ],
  properties: [
    {
      name: 'the loss lies between 0 and 1',
      holds: (result) => {
        const { loss } = result as Answer;
        return (
          !(loss < 0 || loss > 1) ||
          `the loss is ${formatNumber(loss)}, but prediction and target both lie between 0 and 1`
        );
      },
    },
    {
      name: 'grad is the slope of the loss in the logit',
      holds: (result, args) => {
        const [logit, target] = args as [number, number];
        const { grad } = result as Answer;
        const step = 1e-3;
        const slope = (lossAt(logit + step, target) - lossAt(logit - step, target)) / (2 * step);
        return (
          !(Math.abs(grad - slope) > 1e-5) ||
          `around a logit of ${formatNumber(logit)} the loss changes by ${formatNumber(slope, 4)} for each unit, but grad is ${formatNumber(grad, 4)}`
        );
      },
    },
  ],
});
