import { ending, makeTask, notPassed } from './task.ts';

export const task = makeTask(
  'softmaxCrossEntropyGradient',
  [[[1, 2, 3]], [0]],
  '({ loss: -1, grad: args[0].map((row) => row.map(() => 2)) })',
);

const of = (body: string) => `export function softmaxCrossEntropyGradient(logits, labels) {
  const m = logits.length;
  const tops = logits.map((row) => Math.max(...row));
  const powers = logits.map((row, i) => row.map((z) => Math.exp(z - tops[i])));
  const totals = powers.map((row) => row.reduce((a, b) => a + b, 0));
  const p = powers.map((row, i) => row.map((power) => power / totals[i]));
  const loss = logits.reduce((sum, row, i) => sum + tops[i] + Math.log(totals[i]) - row[labels[i]], 0) / m;
  const grad = p.map((row, i) => row.map((q, j) => (q - (j === labels[i] ? 1 : 0)) / m));
  ${body}
}`;

export const submissions = [
  ...ending(
    {
      'step by step': of('return { loss, grad };'),
      'one hot by a comparison': of(
        'return { loss, grad: p.map((row, i) => row.map((q, j) => (q - Number(j === labels[i])) / m)) };',
      ),
      'rows of Float64Array': of('return { loss, grad: grad.map((row) => new Float64Array(row)) };'),
      'subtracted at the end': of(
        'const slopes = p.map((row) => row.map((q) => q / m));\n  labels.forEach((label, i) => (slopes[i][label] -= 1 / m));\n  return { loss, grad: slopes };',
      ),
      'more than was asked for': of('return { loss, grad, probabilities: p, examples: m };'),
      'the true class by what is left': of(
        'const slopes = p.map((row, i) => row.map((q, j) => (j === labels[i] ? 0 : q / m)));\n  slopes.forEach((row, i) => (row[labels[i]] = -row.reduce((a, b) => a + b, 0)));\n  return { loss, grad: slopes };',
      ),
      'a difference of two log-sum-exps': of(
        'const lse = (row) => { const top = Math.max(...row); return top + Math.log(row.reduce((sum, z) => sum + Math.exp(z - top), 0)); };\n  return { loss: logits.map((row, i) => lse(row) - lse([row[labels[i]]])).reduce((a, b) => a + b, 0) / m, grad };',
      ),
    },
    ['pass'],
  ),
  ...ending(
    {
      'the loss alone right': of('return { loss, grad: grad.map((row) => row.map(() => 0)) };'),
      'the gradient alone right': of('return { loss: loss + 0.01, grad };'),
      'the gradient turned over': of('return { loss, grad: grad[0].map((_, j) => grad.map((row) => row[j])) };'),
      'the gradient in one row': of('return { loss, grad: grad.flat() };'),
      'the first row alone': of('return { loss, grad: [grad[0]] };'),
      'the first row repeated': of('return { loss, grad: grad.map(() => grad[0]) };'),
      'slopes by a coarse difference': of(
        'const at = (i, j, step) => { const row = logits[i].map((z, k) => (k === j ? z + step : z)); const top = Math.max(...row); return top + Math.log(row.reduce((sum, z) => sum + Math.exp(z - top), 0)) - row[labels[i]]; };\n  return { loss, grad: logits.map((row, i) => row.map((_, j) => (at(i, j, 0.1) - at(i, j, 0)) / 0.1 / m)) };',
      ),
      'the largest class subtracted': of(
        'return { loss, grad: p.map((row, i) => row.map((q) => (q - (q === Math.max(...row) ? 1 : 0)) / m)) };',
      ),
      'labels counted from 1': of(
        'return { loss, grad: p.map((row, i) => row.map((q, j) => (q - (j === labels[i] - 1 ? 1 : 0)) / m)) };',
      ),
      'a loss cut off at 100': of('return { loss: Math.min(loss, 100), grad };'),
      'two answers side by side': of('return [loss, grad];'),
      'the gradient as a function': of('return { loss, grad: () => grad };'),
      'the logits changed on the way': of(
        'logits.forEach((row, i) => row.forEach((z, j) => (row[j] = z - tops[i])));\n  return { loss, grad };',
      ),
      'the gradient of what was asked before': `let last;\n${of('const now = { loss, grad };\n  const answer = last ?? now;\n  last = now;\n  return { loss, grad: answer.grad };')}`,
    },
    notPassed,
  ),
];
