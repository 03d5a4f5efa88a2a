import { ending, makeTask, notPassed } from './task.ts';

export const task = makeTask(
  'forwardTwoLayer',
  [
    [[1], [2]],
    [
      [1, 0],
      [0, -1],
    ],
    [0, 1],
    [[2, 1]],
    [-1],
  ],
  '({ Z1: args[1].map(() => args[0][0].map(() => 9)), A1: args[1].map(() => args[0][0].map(() => 0.5)), Z2: args[3].map(() => args[0][0].map(() => 9)), A2: args[3].map(() => args[0][0].map(() => 0.5)) })',
  'neural-networks',
);

const of = (body: string, before = '') =>
  `${before}
const sums = (W, A, b) => W.map((row, i) => A[0].map((_, j) => row.reduce((sum, w, k) => sum + w * A[k][j], b[i])));
const each = (Z, g) => Z.map((row) => row.map((z) => g(z)));
const sigmoid = (z) => 1 / (1 + Math.exp(-z));
export function forwardTwoLayer(X, W1, b1, W2, b2) {
  ${body}
}`;
const steps = 'const Z1 = sums(W1, X, b1), A1 = each(Z1, Math.tanh), Z2 = sums(W2, A1, b2), A2 = each(Z2, sigmoid);';

export const submissions = [
  ...ending(
    {
      'one layer after the other': of(`${steps}\n  return { Z1, A1, Z2, A2 };`),
      'in another order of keys, and more': of(`${steps}\n  return { A2, Z2, A1, Z1, loss: 0 };`),
      'example by example': of(
        'const Z1 = W1.map(() => []), A1 = W1.map(() => []), Z2 = W2.map(() => []), A2 = W2.map(() => []);\n  for (let j = 0; j < X[0].length; j++) {\n    W1.forEach((row, i) => { Z1[i][j] = row.reduce((s, w, k) => s + w * X[k][j], b1[i]); A1[i][j] = Math.tanh(Z1[i][j]); });\n    W2.forEach((row, i) => { Z2[i][j] = row.reduce((s, w, k) => s + w * A1[k][j], b2[i]); A2[i][j] = sigmoid(Z2[i][j]); });\n  }\n  return { Z1, A1, Z2, A2 };',
      ),
      'the bias as one more weight': of(
        'const layer = (W, A, b) => sums(W.map((row, i) => [...row, b[i]]), [...A, A[0].map(() => 1)], b.map(() => 0));\n  const Z1 = layer(W1, X, b1), A1 = each(Z1, Math.tanh), Z2 = layer(W2, A1, b2), A2 = each(Z2, sigmoid);\n  return { Z1, A1, Z2, A2 };',
      ),
      'the sigmoid through tanh': of(
        `${steps.replace('sigmoid', '(z) => (1 + Math.tanh(z / 2)) / 2')}\n  return { Z1, A1, Z2, A2 };`,
      ),
      'tanh through exponentials': of(
        `${steps.replace('Math.tanh', '(z) => 1 - 2 / (Math.exp(2 * z) + 1)')}\n  return { Z1, A1, Z2, A2 };`,
      ),
      'rows as Float64Array': of(
        `${steps}\n  const packed = (Z) => Z.map((row) => Float64Array.from(row));\n  return { Z1: packed(Z1), A1: packed(A1), Z2: packed(Z2), A2: packed(A2) };`,
      ),
    },
    ['pass'],
  ),
  ...ending(
    {
      'a hard tanh': of(
        `${steps.replace('Math.tanh', '(z) => Math.max(-1, Math.min(1, z))')}\n  return { Z1, A1, Z2, A2 };`,
      ),
      'the same array for sums and activations': of(
        'const Z1 = sums(W1, X, b1), A1 = Z1;\n  for (const row of A1) row.forEach((z, j) => { row[j] = Math.tanh(z); });\n  const Z2 = sums(W2, A1, b2), A2 = each(Z2, sigmoid);\n  return { Z1, A1, Z2, A2 };',
      ),
      'examples as rows in the answer': of(
        `${steps}\n  const t = (Z) => Z[0].map((_, j) => Z.map((row) => row[j]));\n  return { Z1: t(Z1), A1: t(A1), Z2: t(Z2), A2: t(A2) };`,
      ),
      'the last alone': of(`${steps}\n  return A2;`),
      'answers rounded to yes and no': of(`${steps}\n  return { Z1, A1, Z2, A2: each(A2, Math.round) };`),
      'a softmax over the outputs': of(
        `${steps}\n  const total = A2[0].map((_, j) => A2.reduce((sum, row) => sum + row[j], 0));\n  return { Z1, A1, Z2, A2: A2.map((row) => row.map((a, j) => a / total[j])) };`,
      ),
      'the first bias for all': of(
        'const Z1 = sums(W1, X, b1.map(() => b1[0])), A1 = each(Z1, Math.tanh), Z2 = sums(W2, A1, b2), A2 = each(Z2, sigmoid);\n  return { Z1, A1, Z2, A2 };',
      ),
      'the hidden layer of the call before': of(
        `${steps}\n  const now = { Z1, A1 };\n  const kept = last?.Z1.length === Z1.length ? last : now;\n  last = now;\n  return { ...kept, Z2, A2 };`,
        'let last;',
      ),
    },
    notPassed,
  ),
];
