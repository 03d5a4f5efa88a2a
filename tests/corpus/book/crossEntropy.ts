import { ending, makeTask, notPassed } from './task.ts';

export const task = makeTask(
  'crossEntropy',
  [
    [
      [0.9, 0.05, 0.05],
      [0.5, 0.25, 0.25],
    ],
    [1, 0],
  ],
  '-1',
);

const of = (body: string) => `export function crossEntropy(probabilities, labels) {\n  ${body}\n}`;

export const submissions = [
  ...ending(
    {
      'a mean of a mapped row': of(
        'const losses = probabilities.map((row, i) => -Math.log(Math.max(row[labels[i]], 1e-12)));\n  return losses.reduce((a, b) => a + b) / losses.length;',
      ),
      'other logarithms, converted': of(
        'return (-Math.LN2 * probabilities.reduce((sum, row, i) => sum + Math.log2(row[labels[i]] < 1e-12 ? 1e-12 : row[labels[i]]), 0)) / labels.length;',
      ),
      'divided on the way': of(
        'let cost = 0;\n  for (const [i, row] of probabilities.entries()) cost += Math.log(1 / Math.max(row[labels[i]], 1e-12)) / probabilities.length;\n  return cost;',
      ),
      'a running mean': of(
        'let mean = 0;\n  labels.forEach((label, i) => { mean += (-Math.log(Math.max(probabilities[i][label], 1e-12)) - mean) / (i + 1); });\n  return mean;',
      ),
      'rows destructured': of(
        'return labels.map((label, i) => { const { [label]: p } = probabilities[i]; return p >= 1e-12 ? -Math.log(p) : -Math.log(1e-12); }).reduce((a, b) => a + b, 0) / labels.length;',
      ),
      'in single precision': of(
        'const logs = Float32Array.from(labels, (label, i) => -Math.log(Math.max(probabilities[i][label], 1e-12)));\n  return logs.reduce((a, b) => a + b) / logs.length;',
      ),
    },
    ['pass'],
  ),
  ...ending(
    {
      'a clamp that is too high': of(
        'return -labels.reduce((sum, label, i) => sum + Math.log(Math.max(probabilities[i][label], 1e-7)), 0) / labels.length;',
      ),
      'a clamp on both sides, too narrow': of(
        'return -labels.reduce((sum, label, i) => sum + Math.log(Math.min(Math.max(probabilities[i][label], 1e-12), 0.99)), 0) / labels.length;',
      ),
      'a large number added': of(
        'return -labels.reduce((sum, label, i) => sum + Math.log(probabilities[i][label] + 1e-3), 0) / labels.length;',
      ),
      'zeros passed over': of(
        'let total = 0, seen = 0;\n  labels.forEach((label, i) => { if (probabilities[i][label] > 0) { total -= Math.log(probabilities[i][label]); seen += 1; } });\n  return total / Math.max(seen, 1);',
      ),
      'divided by the classes': of(
        'return -labels.reduce((sum, label, i) => sum + Math.log(Math.max(probabilities[i][label], 1e-12)), 0) / probabilities[0].length;',
      ),
      'rows and columns changed': of(
        'return -labels.reduce((sum, label, i) => sum + Math.log(Math.max(probabilities[label]?.[i] ?? 0, 1e-12)), 0) / labels.length;',
      ),
      'the largest probability': of(
        'return -probabilities.reduce((sum, row) => sum + Math.log(Math.max(...row, 1e-12)), 0) / labels.length;',
      ),
      'labels counted from 1': of(
        'return -labels.reduce((sum, label, i) => sum + Math.log(Math.max(probabilities[i][label - 1] ?? 0, 1e-12)), 0) / labels.length;',
      ),
      'the last example left out': of(
        'let total = 0;\n  for (let i = 0; i < labels.length - 1; i++) total -= Math.log(Math.max(probabilities[i][labels[i]], 1e-12));\n  return total / labels.length;',
      ),
      'one less the probability': of(
        'return labels.reduce((sum, label, i) => sum + 1 - probabilities[i][label], 0) / labels.length;',
      ),
      'the exponential of the cost': of(
        'return Math.exp(-labels.reduce((sum, label, i) => sum + Math.log(Math.max(probabilities[i][label], 1e-12)), 0) / labels.length);',
      ),
      'a loss for each example': of(
        'return labels.map((label, i) => -Math.log(Math.max(probabilities[i][label], 1e-12)));',
      ),
    },
    notPassed,
  ),
];
