import { ending, makeTask, notPassed } from './task.ts';

export const task = makeTask(
  'softmax',
  [
    [
      [1, 2, 3],
      [1, 1, 1],
    ],
  ],
  'args[0].map((row) => row.map(() => 0.5))',
);

const rows = (body: string, before = '') =>
  `${before}\nexport function softmax(logits) {\n  return logits.map((row) => {\n    ${body}\n  });\n}`;
const shifted = 'const top = Math.max(...row);\n    const powers = row.map((logit) => Math.exp(logit - top));';

export const submissions = [
  ...ending(
    {
      'loops over indices': `export function softmax(logits: number[][]): number[][] {
  const out: number[][] = [];
  for (let i = 0; i < logits.length; i++) {
    let top = logits[i][0], total = 0;
    for (let j = 1; j < logits[i].length; j++) if (logits[i][j] > top) top = logits[i][j];
    out[i] = [];
    for (let j = 0; j < logits[i].length; j++) total += out[i][j] = Math.exp(logits[i][j] - top);
    for (let j = 0; j < logits[i].length; j++) out[i][j] /= total;
  }
  return out;
}`,
      'through the log-sum-exp': rows(
        'const top = Math.max(...row);\n    const norm = top + Math.log(row.reduce((sum, z) => sum + Math.exp(z - top), 0));\n    return row.map((z) => Math.exp(z - norm));',
      ),
      'powers of two': rows(
        'const top = Math.max(...row);\n    const powers = row.map((z) => 2 ** ((z - top) * Math.LOG2E));\n    const total = powers.reduce((a, b) => a + b);\n    return powers.map((p) => p / total);',
      ),
      'one over the sum of the ratios': rows(
        'return row.map((z) => 1 / row.reduce((sum, other) => sum + Math.exp(other - z), 0));',
      ),
      'a running maximum, in one pass': rows(
        'let top = -Infinity, total = 0;\n    for (const z of row) { const next = Math.max(top, z); total = total * Math.exp(top - next) + Math.exp(z - next); top = next; }\n    return row.map((z) => Math.exp(z - top) / total);',
      ),
      'sorted, and put back': rows(
        'const order = row.map((z, j) => [z, j]).sort((a, b) => b[0] - a[0]);\n    const powers = order.map(([z]) => Math.exp(z - order[0][0]));\n    const total = powers.reduceRight((a, b) => a + b);\n    const out = [];\n    order.forEach(([, j], k) => { out[j] = powers[k] / total; });\n    return out;',
      ),
      'in single precision all the way': rows(
        'const top = Math.fround(Math.max(...row));\n    const powers = Float32Array.from(row, (z) => Math.exp(Math.fround(z) - top));\n    const total = powers.reduce((a, b) => Math.fround(a + b));\n    return powers.map((p) => p / total);',
      ),
      'recursion over the rows':
        'export function softmax([row, ...others]: number[][]): number[][] {\n  if (!row) return [];\n  const top = Math.max(...row), powers = row.map((z) => Math.exp(z - top));\n  const total = powers.reduce((a, b) => a + b);\n  return [powers.map((p) => p / total), ...softmax(others)];\n}',
    },
    ['pass'],
  ),
  ...ending(
    {
      'shifted by the mean': rows(
        'const mean = row.reduce((a, b) => a + b) / row.length;\n    const powers = row.map((z) => Math.exp(z - mean));\n    const total = powers.reduce((a, b) => a + b);\n    return powers.map((p) => p / total);',
      ),
      'cut off at 700': rows(
        'const powers = row.map((z) => Math.exp(Math.min(z, 700)));\n    const total = powers.reduce((a, b) => a + b);\n    return powers.map((p) => p / total);',
      ),
      'a small number under the line': rows(
        `${shifted}\n    const total = powers.reduce((a, b) => a + b, 0) + 1e-3;\n    return powers.map((p) => p / total);`,
      ),
      'the sum begun at 1': rows(
        `${shifted}\n    const total = powers.reduce((a, b) => a + b, 1);\n    return powers.map((p) => p / total);`,
      ),
      'the last class left out': rows(
        `${shifted}\n    const total = powers.slice(0, -1).reduce((a, b) => a + b, 0);\n    return powers.map((p) => p / total);`,
      ),
      'the length in place of the sum': rows(`${shifted}\n    return powers.map((p) => p / row.length);`),
      'the logits normalized': rows(
        'const total = row.reduce((a, b) => a + b);\n    return row.map((z) => z / total);',
      ),
      'the norm in place of the sum': rows(
        `${shifted}\n    const norm = Math.hypot(...powers);\n    return powers.map((p) => p / norm);`,
      ),
      'the winner takes all': rows('const top = Math.max(...row);\n    return row.map((z) => (z === top ? 1 : 0));'),
      'logarithms returned': rows(
        `${shifted}\n    const total = powers.reduce((a, b) => a + b);\n    return powers.map((p) => Math.log(p / total));`,
      ),
      'the rows joined': `${rows(`${shifted}\n    const total = powers.reduce((a, b) => a + b);\n    return powers.map((p) => p / total);`).replace('logits.map', 'logits.flatMap')}`,
      'written into the input':
        'export function softmax(logits) {\n  for (const row of logits) {\n    const top = Math.max(...row);\n    let total = 0;\n    for (let j = 0; j < row.length; j++) total += row[j] = Math.exp(row[j] - top);\n    for (let j = 0; j < row.length; j++) row[j] /= total;\n  }\n  return logits;\n}',
      'the total kept over the rows': rows(
        `${shifted}\n    total += powers.reduce((a, b) => a + b, 0);\n    return powers.map((p) => p / total);`,
        'let total = 0;',
      ),
      'a sigmoid of each': rows('return row.map((z) => 1 / (1 + Math.exp(-z)));'),
    },
    notPassed,
  ),
];
