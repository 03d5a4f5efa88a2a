import { defineChecks } from '#grader/checks.ts';

export default defineChecks({
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [
        [
          [80, 100],
          [3, 1],
        ],
      ],
    },
    { name: 'a single value', cases: [[[-4], [0.5]]] },
    {
      name: 'random values and weights',
      count: 5,
      draw: (random) => {
        const count = random.integer(2, 6);
        const draw = (low: number, high: number) => Array.from({ length: count }, () => random.uniform(low, high));
        return [draw(-10, 10), draw(0.1, 3)];
      },
    },
  ],
  properties: [
    {
      name: 'a mean is among its values',
      holds: (mean, [values]) =>
        (Number(mean) > Math.min(...(values as number[])) - 1e-9 &&
          Number(mean) < Math.max(...(values as number[])) + 1e-9) ||
        `The mean is ${mean}, which is not between the smallest and the largest value.`,
    },
  ],
});
