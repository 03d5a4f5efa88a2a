import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

type Matrix = number[][];

const draw = (random: Random, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => Number((0.8 * random.normal()).toFixed(2))));

const weigh = (W: Matrix, A: Matrix, b: Matrix): Matrix =>
  W.map((row, i) => A[0].map((_, k) => row.reduce((sum, w, j) => sum + w * A[j][k], b[i][0])));

/** Inputs, labels, W2, and what a forward pass with drawn weights keeps. */
function drawPass(random: Random, inputs: number, hidden: number, outputs: number, examples: number): Plain[] {
  const rounded = (A: Matrix) => A.map((row) => row.map((value) => Number(value.toFixed(9))));
  const X = draw(random, inputs, examples);
  const Y = Array.from({ length: outputs }, () => Array.from({ length: examples }, () => random.integer(0, 2)));
  const W2 = draw(random, outputs, hidden);
  const Z1 = weigh(draw(random, hidden, inputs), X, draw(random, hidden, 1));
  const A1 = Z1.map((row) => row.map(Math.tanh));
  const Z2 = weigh(W2, A1, draw(random, outputs, 1));
  const A2 = Z2.map((row) => row.map((z) => 1 / (1 + Math.exp(-z))));
  return [X, Y, W2, { Z1: rounded(Z1), A1: rounded(A1), Z2: rounded(Z2), A2: rounded(A2) }];
}

export default defineChecks({
  axes: {
    dW1: ['hidden', 'input'],
    db1: ['hidden', 'one'],
    dW2: ['output', 'hidden'],
    db2: ['output', 'one'],
  },
  groups: [
    {
      name: 'the pass from the task',
      visible: true,
      cases: [
        [
          [
            [1, -1],
            [0.5, 2],
          ],
          [[1, 0]],
          [[1, -2]],
          {
            Z1: [[0.3, -0.5].map(Math.atanh), [-0.2, 0.7].map(Math.atanh)],
            A1: [
              [0.3, -0.5],
              [-0.2, 0.7],
            ],
            Z2: [[0.7, 0.2].map((a) => Math.log(a / (1 - a)))],
            A2: [[0.7, 0.2]],
          },
        ],
      ],
    },
    { name: 'a single example', count: 1, draw: (random) => drawPass(random, 3, 4, 2, 1) },
    { name: 'a single input', count: 1, draw: (random) => drawPass(random, 1, 3, 2, 4) },
    { name: 'a single hidden unit', count: 1, draw: (random) => drawPass(random, 3, 1, 2, 4) },
    { name: 'one output', count: 2, draw: (random) => drawPass(random, 2, random.integer(3, 6), 1, 4) },
    { name: 'as many of everything', count: 1, draw: (random) => drawPass(random, 3, 3, 3, 3) },
    {
      name: 'four different sizes',
      count: 3,
      draw: (random) => drawPass(random, random.integer(4, 6), 3, 2, random.integer(6, 9)),
    },
  ],
});
