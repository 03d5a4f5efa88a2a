import { expect, test } from 'vitest';
import { toHtml } from '../../../src/cli/grade/html.ts';
import type { Outcome, Result } from '../../../src/cli/grade/results.ts';
import { similarPairs } from '../../../src/cli/grade/similar.ts';
import { itemStatistics } from '../../../src/cli/grade/statistics.ts';

const outcome: Outcome = {
  verdict: 'fail',
  summary: '',
  diagnosis: [],
  passed: 0,
  cases: 2,
  console: [],
  droppedLines: 0,
};
const result = (learner: string, exercise: string, verdict: Result['verdict'], more: Partial<Result> = {}): Result => ({
  learner,
  chapter: 'c',
  exercise,
  verdict,
  points: verdict === 'pass' ? 1 : 0,
  possible: 1,
  attempts: 1,
  version: 'v',
  ...(verdict !== 'missing' && { outcome: { ...outcome, verdict } }),
  ...more,
});

test('difficulty, discrimination and the commonest endings', () => {
  const results = [
    ...['pass', 'pass', 'fail', 'fail', 'missing'].map((verdict, index) =>
      result(String(index), 'one', verdict as Result['verdict']),
    ),
    ...['pass', 'pass', 'pass', 'fail', 'pass'].map((verdict, index) =>
      result(String(index), 'two', verdict as Result['verdict']),
    ),
  ];
  results[2]!.outcome!.mistake = 'sign-flipped';
  const { discrimination, ...rest } = itemStatistics(results, 'c/one');
  expect(rest).toEqual({
    handedIn: 4,
    passed: 2,
    difficulty: 0.5,
    endings: [
      { name: 'pass', count: 2 },
      { name: 'sign-flipped', count: 1 },
      { name: 'fail', count: 1 },
    ],
  });
  // numpy.corrcoef([1, 1, 0, 0], [1, 1, 1, 0])[0, 1]
  expect(discrimination).toBeCloseTo(0.5773502691896257, 12);
  expect(itemStatistics(results.slice(0, 2), 'c/one').discrimination).toBeUndefined();
});

const sum = `export function f(xs: number[]) {
  let total = 0;
  for (let i = 0; i < xs.length; i++) { total += Math.exp(xs[i]); }
  return xs.map((x) => Math.exp(x) / total);
}`;

test('renaming and comments do not hide likeness; another way to write it is not like', () => {
  const renamed = `// mine\n${sum.replaceAll('total', 'acc').replaceAll('xs', 'values').replaceAll('\n', '\n\n')}`;
  const other = `export const f = (xs: number[]) => {
  const powers = xs.map(Math.exp), whole = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => { if (whole === 0) { throw new Error('empty'); } return power / whole; });
};`;
  const logs = sum.replaceAll('Math.exp', 'Math.log');
  const codes = { a: sum, l: logs, b: renamed, c: other, d: 'export const f = 1;', e: 'export const f = 1;' };
  const found = similarPairs(Object.entries(codes).map(([name, code]) => result(name, 'one', 'pass', { code })));
  expect(found.map(({ first, second, similarity }) => [first.learner, second.learner, similarity])).toEqual([
    ['a', 'b', 1],
  ]);
});

test('what is left of the starter is no likeness', () => {
  const starter = `export function f(xs: number[]) {
  const checked = xs.map((x) => { if (Number.isNaN(x)) { throw new Error('not a number'); } return Math.max(-1000, Math.min(1000, x)); });
  const shapes = [checked.length, checked.filter((x) => x > 0).length, checked.filter((x) => x < 0).length];
  // Your code here.
  return checked;
}`;
  const filled = (body: string) => starter.replace('return checked;', body);
  const one = filled('return checked.map((x) => shapes[0] * x);');
  const other = filled('let sum = 0; for (const x of checked) sum += x; return [sum];');
  const pairs = (codes: string[]) =>
    similarPairs(
      codes.map((code, index) => result(String(index), 'one', 'pass', { code })),
      starter,
    );
  expect(pairs([one, other, one])).toEqual([]);
  const long = filled(sum.slice(sum.indexOf('{') + 1, -1).replaceAll('xs', 'checked'));
  expect(pairs([one, long, long.replaceAll('total', 'acc')]).map(({ similarity }) => similarity)).toEqual([1]);
});

test('nothing a learner writes is markup in the report', () => {
  const evil = '</code></pre><script>alert(1)</script>\x1b[31m\u202e"\'';
  const message = {
    ...outcome,
    summary: evil,
    failure: { group: 'g', message: evil },
    diagnosis: [evil],
    smaller: { call: evil, expected: evil, actual: evil },
  };
  const html = toHtml({
    format: 'descent-grades',
    formatVersion: 1,
    seed: 1,
    exercises: [{ id: 'c/one', title: 'One', uuid: 'u', version: 'v', points: 1, cases: 2, starter: evil }],
    problems: [`${evil}: broken`],
    results: [result(evil, 'one', 'fail', { code: evil, outcome: message, writtenFor: evil })],
    changes: [
      {
        learner: evil,
        exercise: 'c/one',
        before: { verdict: 'pass', points: 1 },
        after: { verdict: 'fail', points: 0 },
        why: [evil],
      },
    ],
  });
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;\\x1b[31m\\u202e&quot;');
  expect(html).not.toMatch(/<script|\u202e/);
  expect(html).not.toContain('\x1b');
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
});
