import { ending, makeTask, notPassed } from './task.ts';

export const task = makeTask(
  'twoLayerGradients',
  [
    [
      [1, -1],
      [0.5, 2],
    ],
    [[1, 0]],
    [[1, -2]],
    {
      Z1: [
        [0.3, -0.5],
        [-0.2, 0.8],
      ],
      A1: [
        [0.3, -0.5],
        [-0.2, 0.7],
      ],
      Z2: [[0.8, -1.4]],
      A2: [[0.7, 0.2]],
    },
  ],
  '({ dW1: args[3].A1.map(() => args[0].map(() => 9)), db1: args[3].A1.map(() => [9]), dW2: args[1].map(() => args[3].A1.map(() => 9)), db2: args[1].map(() => [9]) })',
  'backpropagation',
);

const of = (body: string, dZ1 = 'dA1.map((row, i) => row.map((d, k) => d * (1 - A1[i][k] ** 2)))') =>
  `const t = (a) => a[0].map((_, j) => a.map((row) => row[j]));
const dot = (a, b) => a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
const scaled = (a, by) => a.map((row) => row.map((value) => value * by));
const rows = (a) => a.map((row) => [row.reduce((x, y) => x + y, 0)]);
export function twoLayerGradients(X, Y, W2, { Z1, A1, Z2, A2 }) {
  const m = X[0].length;
  const dZ2 = A2.map((row, i) => row.map((a, k) => a - Y[i][k]));
  const dA1 = dot(t(W2), dZ2);
  const dZ1 = ${dZ1};
  ${body}
}`;
const answer =
  'return { dW1: scaled(dot(dZ1, t(X)), 1 / m), db1: scaled(rows(dZ1), 1 / m), dW2: scaled(dot(dZ2, t(A1)), 1 / m), db2: scaled(rows(dZ2), 1 / m) };';

export const submissions = [
  ...ending(
    {
      'in matrices': of(answer),
      'the slope of tanh from the sums': of(
        answer,
        'dA1.map((row, i) => row.map((d, k) => d / Math.cosh(Z1[i][k]) ** 2))',
      ),
      'as a product of two sides': of(
        answer,
        'dA1.map((row, i) => row.map((d, k) => d * (1 - A1[i][k]) * (1 + A1[i][k])))',
      ),
      'divided at the start': of(
        'const first = scaled(dZ1, 1 / m), second = scaled(dZ2, 1 / m);\n  return { dW1: dot(first, t(X)), db1: rows(first), dW2: dot(second, t(A1)), db2: rows(second) };',
      ),
      'an outer product for each example, added up': of(
        'const sum = (D, A) => D.map((_, i) => A.map((_, j) => D[0].reduce((s, _, k) => s + (D[i][k] * A[j][k]) / m, 0)));\n  const ones = [X[0].map(() => 1)];\n  return { dW1: sum(dZ1, X), db1: sum(dZ1, ones), dW2: sum(dZ2, A1), db2: sum(dZ2, ones) };',
      ),
    },
    ['pass'],
  ),
  ...ending(
    {
      'biases as plain lists': of(
        `${answer.replace('return', 'const all =')}\n  return { ...all, db1: all.db1.flat(), db2: all.db2.flat() };`,
      ),
      'weights with their transposes': of(
        `${answer.replace('return', 'const all =')}\n  return { ...all, dW1: t(all.dW1), dW2: t(all.dW2) };`,
      ),
      'the layers changed': of(
        `${answer.replace('return', 'const all =')}\n  return { dW1: all.dW2, db1: all.db2, dW2: all.dW1, db2: all.db1 };`,
      ),
      'the slope of tanh at the activation': of(
        answer,
        'dA1.map((row, i) => row.map((d, k) => d * (1 - Math.tanh(A1[i][k]) ** 2)))',
      ),
      'the second layer after its step': of(
        answer,
        'dot(t(W2.map((row, i) => row.map((w, j) => w - 0.1 * dZ2[i].reduce((s, d, k) => s + d * A1[j][k], 0)))), dZ2).map((row, i) => row.map((d, k) => d * (1 - A1[i][k] ** 2)))',
      ),
      'the activations written over': of(
        `A1.forEach((row, i) => row.forEach((_, k) => { A1[i][k] = 1 - A1[i][k] ** 2; }));\n  ${answer}`,
      ),
      'the mean over units': of(answer.replaceAll('1 / m', '1 / A1.length')),
      'right by a threshold': of(
        `const hard = A2.map((row, i) => row.map((a, k) => Math.round(a) - Y[i][k]));\n  return { dW1: scaled(dot(dZ1, t(X)), 1 / m), db1: scaled(rows(dZ1), 1 / m), dW2: scaled(dot(hard, t(A1)), 1 / m), db2: scaled(rows(hard), 1 / m) };`,
      ),
    },
    notPassed,
  ),
];
