import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

type Matrix = number[][];

const drawList = (random: Random, length: number) =>
  Array.from({ length }, () => Number((0.8 * random.normal()).toFixed(2)));
const drawMatrix = (random: Random, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => drawList(random, columns));

/** The states of a run, with nine decimals, as the reader's own forward pass would have left them. */
function statesOf(x: Matrix, h0: number[], weightIh: Matrix, weightHh: Matrix, bias: number[]): Matrix {
  const dot = (row: number[], list: number[]) => row.reduce((sum, weight, j) => sum + weight * list[j]!, 0);
  let h = h0;
  return x.map((input) => {
    h = bias.map((b, i) => Number(Math.tanh(b + dot(weightIh[i]!, input) + dot(weightHh[i]!, h)).toFixed(9)));
    return h;
  });
}

function drawRun(random: Random, steps: number, inputs: number, hidden: number): Plain[] {
  const x = drawMatrix(random, steps, inputs);
  const h0 = drawList(random, hidden).map((value) => Number(Math.tanh(value).toFixed(2)));
  const [weightIh, weightHh] = [drawMatrix(random, hidden, inputs), drawMatrix(random, hidden, hidden)];
  const states = statesOf(x, h0, weightIh, weightHh, drawList(random, hidden));
  return [x, h0, states, weightIh, weightHh, drawMatrix(random, steps, hidden)];
}

const axes = { dWeightIh: ['unit', 'input'], dWeightHh: ['unit', 'unit before'], dBias: ['unit'] };

export default defineChecks({
  axes: { ...axes, dX: ['step', 'input'], dH0: ['unit'] },
  groups: [
    {
      name: 'the run from the task',
      visible: true,
      cases: [[[[1], [2]], [0.6], [[0.5], [-0.2]], [[0.4]], [[2]], [[1], [1]]]],
    },
    { name: 'one step', count: 1, draw: (random) => drawRun(random, 1, 2, 3) },
    { name: 'one unit over several steps', count: 1, draw: (random) => drawRun(random, random.integer(3, 6), 1, 1) },
    {
      name: 'a loss at the last step alone',
      count: 1,
      draw: (random) => {
        const run = drawRun(random, 4, 2, 2);
        return [...run.slice(0, -1), (run[5] as Matrix).map((row, t) => row.map((value) => (t === 3 ? value : 0)))];
      },
    },
    {
      name: 'several inputs, units and steps',
      count: 3,
      draw: (random) => drawRun(random, random.integer(2, 6), random.integer(1, 4), random.integer(2, 4)),
    },
  ],
});
