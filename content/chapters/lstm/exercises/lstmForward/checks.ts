import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const draw = (random: Random, count: number, spread = 1) =>
  Array.from({ length: count }, () => Number((spread * random.normal()).toFixed(2)));

/** A sequence and weights, all drawn. */
function drawRun(random: Random, steps: number, inputSize: number, hiddenSize: number): Plain[] {
  const rows = (columns: number) => Array.from({ length: 4 * hiddenSize }, () => draw(random, columns, 0.8));
  const weights = { weightIh: rows(inputSize), weightHh: rows(hiddenSize), bias: draw(random, 4 * hiddenSize, 0.5) };
  return [Array.from({ length: steps }, () => draw(random, inputSize)), weights];
}

/** One unit that writes 1 when the input is 1, and keeps it while the input is 0. */
const latch = { weightIh: [[20], [0], [20], [0]], weightHh: [[0], [0], [0], [0]], bias: [-10, 10, -10, 10] };

export default defineChecks({
  axes: { hiddens: ['step', 'unit'], cells: ['step', 'unit'] },
  groups: [
    { name: 'a bit that is written and kept', visible: true, cases: [[[[0], [1], [0], [0], [0]], latch]] },
    { name: 'a single step', count: 1, draw: (random) => drawRun(random, 1, 2, 3) },
    { name: 'two steps', count: 1, draw: (random) => drawRun(random, 2, 2, 2) },
    { name: 'a single unit', count: 1, draw: (random) => drawRun(random, 4, 3, 1) },
    {
      name: 'sequences of several lengths',
      count: 3,
      draw: (random) => drawRun(random, random.integer(3, 9), random.integer(1, 4), random.integer(2, 4)),
    },
    { name: 'no steps', cases: [[[], latch]] },
  ],
});
