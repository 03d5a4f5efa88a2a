import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';
import { formatNumber } from '#grader/format.ts';

function drawRun(random: Random, [low, high]: readonly [number, number]): [number, number, number] {
  const side = random.integer(0, 2) === 0 ? -1 : 1;
  return [drawNumber(random, 1.5, 4) * side, drawNumber(random, low, high), random.integer(3, 7)];
}

export default defineChecks({
  axes: { '': ['step'] },
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [[5, 0.01, 3]],
    },
    { name: 'forty steps at 0.01', cases: [[5, 0.01, 40]] },
    { name: 'small rates', count: 3, draw: (random) => drawRun(random, [0.05, 0.4]) },
    { name: 'rates that jump across the minimum', count: 2, draw: (random) => drawRun(random, [0.6, 0.95]) },
    { name: 'a rate that diverges', count: 1, draw: (random) => drawRun(random, [1.05, 1.3]) },
    { name: 'no steps', cases: [[2, 0.1, 0]] },
    { name: 'a start at the minimum', cases: [[1, 0.3, 3]] },
  ],
  properties: [
    {
      name: 'each step multiplies the distance to 1 by 1 − 2η',
      holds: (result, [, learningRate]) => {
        const places = result as number[];
        const factor = 1 - 2 * (learningRate as number);
        const odd = places.findIndex(
          (w, step) => step > 0 && Math.abs(w - 1 - factor * (places[step - 1]! - 1)) > 1e-6 * (1 + Math.abs(w)),
        );
        return (
          odd < 0 ||
          `step ${odd} goes from ${formatNumber(places[odd - 1]!)} to ${formatNumber(places[odd]!)}, which does not multiply the distance to 1 by ${formatNumber(factor)}`
        );
      },
    },
  ],
});
