import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';

function drawCoefficients(random: Random, count: number): [number[]] {
  return [Array.from({ length: count }, () => drawNumber(random, 0.2, 20))];
}

export default defineChecks({
  groups: [
    { name: 'the examples from the task', visible: true, cases: [[[1, 10]], [[1]]] },
    { name: 'one weight', count: 2, draw: (random) => drawCoefficients(random, 1) },
    { name: 'two weights', count: 3, draw: (random) => drawCoefficients(random, 2) },
    { name: 'many weights', count: 3, draw: (random) => drawCoefficients(random, random.integer(3, 7)) },
    { name: 'the steepest direction first', cases: [[[8, 2, 0.5]]] },
    { name: 'a round bowl', cases: [[[4, 4, 4]]] },
  ],
  properties: [
    {
      name: 'a slightly smaller rate shrinks every distance',
      holds: (result, [coefficients]) => {
        const rate = 0.99 * (result as number);
        const factors = (coefficients as number[]).map((coefficient) => 1 - 2 * coefficient * rate);
        const worst = factors.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
        return (
          !(Math.abs(worst) >= 1) ||
          `at ${formatNumber(rate)}, just below your rate, each step multiplies one of the distances by ${formatNumber(worst)}`
        );
      },
    },
  ],
});
