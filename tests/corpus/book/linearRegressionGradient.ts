import { ending, makeTask, notPassed } from './task.ts';

export const task = makeTask(
  'linearRegressionGradient',
  [[[1], [2], [3]], [1, 3, 8], [2], 1],
  '({ weights: args[2].map(() => 0.25), bias: -7 })',
  'gradient-descent',
);

const of = (body: string) =>
  `export function linearRegressionGradient(inputs, targets, weights, bias) {
  const m = inputs.length;
  const errors = inputs.map((row, i) => row.reduce((sum, x, j) => sum + x * weights[j], bias) - targets[i]);
  ${body}
}`;
const rightBias = '(2 / m) * errors.reduce((a, b) => a + b, 0)';
const rightWeights = 'weights.map((_, j) => (2 / m) * errors.reduce((sum, error, i) => sum + error * inputs[i][j], 0))';

export const submissions = [
  ...ending(
    {
      'column by column': of(`return { weights: ${rightWeights}, bias: ${rightBias} };`),
      'the bias as a weight of 1': of(
        'const rows = inputs.map((row) => [...row, 1]);\n  const slopes = [...weights, bias].map((_, j) => rows.reduce((sum, row, i) => sum + (2 * errors[i] * row[j]) / m, 0));\n  return { bias: slopes.pop(), weights: slopes };',
      ),
      'a mean kept as it goes': of(
        'const slopes = { weights: weights.map(() => 0), bias: 0 };\n  errors.forEach((error, i) => {\n    slopes.weights = slopes.weights.map((slope, j) => slope + (2 * error * inputs[i][j] - slope) / (i + 1));\n    slopes.bias += (2 * error - slopes.bias) / (i + 1);\n  });\n  return slopes;',
      ),
      'as a quadratic, by differences that are exact': of(
        'const cost = (w, b) => inputs.reduce((sum, row, i) => sum + (row.reduce((s, x, j) => s + x * w[j], b) - targets[i]) ** 2, 0) / m;\n  const moved = (k, by) => weights.map((w, j) => (j === k ? w + by : w));\n  return { weights: weights.map((_, k) => (cost(moved(k, 1), bias) - cost(moved(k, -1), bias)) / 2), bias: (cost(weights, bias + 1) - cost(weights, bias - 1)) / 2 };',
      ),
      'weights in single precision': of(`return { weights: Float32Array.from(${rightWeights}), bias: ${rightBias} };`),
    },
    ['pass'],
  ),
  ...ending(
    {
      'one-sided differences, coarse': of(
        'const cost = (w, b) => inputs.reduce((sum, row, i) => sum + (row.reduce((s, x, j) => s + x * w[j], b) - targets[i]) ** 2, 0) / m;\n  return { weights: weights.map((_, k) => (cost(weights.map((w, j) => (j === k ? w + 0.01 : w)), bias) - cost(weights, bias)) / 0.01), bias: (cost(weights, bias + 0.01) - cost(weights, bias)) / 0.01 };',
      ),
      'divided by one less': of(
        `const k = Math.max(1, m - 1);\n  return { weights: ${rightWeights}.map((slope) => (slope * m) / k), bias: ${rightBias} };`,
      ),
      'the size of the error': of(
        'const signs = errors.map(Math.sign);\n  return { weights: weights.map((_, j) => signs.reduce((sum, sign, i) => sum + sign * inputs[i][j], 0) / m), bias: signs.reduce((a, b) => a + b, 0) / m };',
      ),
      'rows and columns changed': of(
        `return { weights: weights.map((_, j) => (2 / m) * errors.reduce((sum, error, i) => sum + error * (inputs[j]?.[i] ?? 0), 0)), bias: ${rightBias} };`,
      ),
      'the bias last in one list': of(`return [...${rightWeights}, ${rightBias}];`),
      'the bias in a list': of(`return { weights: ${rightWeights}, bias: [${rightBias}] };`),
      'a step in place of a slope': of(
        `return { weights: ${rightWeights}.map((slope, j) => weights[j] - 0.1 * slope), bias: bias - 0.1 * ${rightBias} };`,
      ),
      'clipped to length 1': of(
        `const w = ${rightWeights}, b = ${rightBias}, length = Math.hypot(...w, b) || 1;\n  return { weights: w.map((slope) => slope / Math.max(1, length)), bias: b / Math.max(1, length) };`,
      ),
      'the weights written over': of(
        `const slopes = ${rightWeights};\n  slopes.forEach((slope, j) => { weights[j] = slope; });\n  return { weights, bias: ${rightBias} };`,
      ),
    },
    notPassed,
  ),
];
