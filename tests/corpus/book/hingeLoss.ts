import { ending, makeTask, notPassed } from './task.ts';

export const task = makeTask('hingeLoss', [[85, 90, 60], 1, 10], '-1');

const of = (body: string, parameters = 'scores, label, delta = 1') =>
  `export function hingeLoss(${parameters}) {\n  ${body}\n}`;

export const submissions = [
  ...ending(
    {
      'all terms, less the true one': of(
        'return scores.reduce((sum, score) => sum + Math.max(0, score - scores[label] + delta), 0) - delta;',
      ),
      'a condition in place of the maximum': of(
        'let loss = 0;\n  scores.forEach((score, j) => { const over = score - scores[label] + delta; if (j !== label && over > 0) loss += over; });\n  return loss;',
      ),
      'half of size and sum': of(
        'let loss = 0;\n  for (const j in scores) if (+j !== label) { const over = scores[j] - scores[label] + delta; loss += (over + Math.abs(over)) / 2; }\n  return loss;',
      ),
      'wrong classes taken out first': of(
        'const wrong = [...scores.slice(0, label), ...scores.slice(label + 1)];\n  return wrong.map((score) => Math.max(score - scores[label] + delta, 0)).reduce((a, b) => a + b, 0);',
      ),
      recursion: of(
        'const rest = (j) => (j < 0 ? 0 : rest(j - 1) + (j === label ? 0 : Math.max(0, scores[j] - scores[label] + delta)));\n  return rest(scores.length - 1);',
      ),
      'the margin by hand': of(
        'const margin = delta ?? 1;\n  let loss = 0;\n  let j = scores.length;\n  while (j--) loss += j === label ? 0 : Math.max(0, scores[j] - (scores[label] - margin));\n  return loss;',
        'scores: readonly number[], label: number, delta?: number',
      ),
    },
    ['pass'],
  ),
  ...ending(
    {
      'a margin of zero taken for none': of(
        'const margin = delta || 1;\n  return scores.reduce((sum, score, j) => sum + (j === label ? 0 : Math.max(0, score - scores[label] + margin)), 0);',
        'scores, label, delta',
      ),
      'the label counted from 1': of(
        'let loss = 0;\n  for (let j = 0; j < scores.length; j++) if (j !== label - 1) loss += Math.max(0, scores[j] - scores[label - 1] + delta);\n  return loss;',
      ),
      'begun at the second class': of(
        'let loss = 0;\n  for (let j = 1; j < scores.length; j++) if (j !== label) loss += Math.max(0, scores[j] - scores[label] + delta);\n  return loss;',
      ),
      'one class too many': of(
        'let loss = 0;\n  for (let j = 0; j <= scores.length; j++) if (j !== label) loss += Math.max(0, scores[j] - scores[label] + delta);\n  return loss;',
      ),
      'back after the first class': of(
        'for (let j = 0; j < scores.length; j++) if (j !== label) return Math.max(0, scores[j] - scores[label] + delta);\n  return 0;',
      ),
      'ended at the true class': of(
        'let loss = 0;\n  for (let j = 0; j < scores.length; j++) { if (j === label) break; loss += Math.max(0, scores[j] - scores[label] + delta); }\n  return loss;',
      ),
      'compared with the score of the label': of(
        'return scores.filter((score) => score !== scores[label]).reduce((sum, score) => sum + Math.max(0, score - scores[label] + delta), 0);',
      ),
      'clipped at 1': of(
        'return scores.reduce((sum, score, j) => sum + (j === label ? 0 : Math.min(1, Math.max(0, score - scores[label] + delta))), 0);',
      ),
      'a soft maximum': of(
        'return scores.reduce((sum, score, j) => sum + (j === label ? 0 : Math.log1p(Math.exp(score - scores[label] + delta))), 0);',
      ),
      'how many, not how much': of(
        'return scores.filter((score, j) => j !== label && score > scores[label] - delta).length;',
      ),
      'a row in place of a number': of(
        'return scores.map((score, j) => (j === label ? 0 : Math.max(0, score - scores[label] + delta)));',
      ),
    },
    notPassed,
  ),
];
