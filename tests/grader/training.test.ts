import { describe, expect, test } from 'vitest';
import { loadExercise, tryExercises } from '#book/exercises/exercise.ts';
import { gateProblems } from '#book/exercises/gates.ts';
import { runInProcess } from '#book/exercises/runInProcess.ts';
import { formatProblem } from '#book/problem.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { defineChecks } from '#grader/checks.ts';
import { grade } from '#grader/grade.ts';
import { temporaryBook } from '../book/temporaryBook.ts';

const folder = 'content/chapters/lines/exercises/fit';

/** Fits y = weight · x + bias by gradient descent; what the step does differs. */
const descent = (step: string, start = '0') => `export function fit(xs: number[], ys: number[]) {
  let weight = ${start};
  let bias = 0;
  for (let i = 0; i < 300; i++) {
    const errors = xs.map((x, n) => weight * x + bias - ys[n]);
    const slope = errors.reduce((sum, error, n) => sum + error * xs[n], 0) / xs.length;
    const shift = errors.reduce((sum, error) => sum + error, 0) / xs.length;
    ${step}
  }
  return { weight, bias, accuracy: 1 };
}
`;
const right = descent('weight -= 0.5 * slope;\n    bias -= 0.5 * shift;');

const files = {
  'prompt.mdx': `---
uuid: 6c0b8d52-3f0e-4a5c-9d55-0a4f6d1c2b93
title: Fit a line
entry: [fit]
concepts: [descent]
difficulty: easy
points: 1
---

Fit.
${'\n<Hint>\n\nDescend.\n\n</Hint>\n'.repeat(3)}`,
  'starter.ts': 'export function fit(xs: number[], ys: number[]) {\n  return { weight: 0, bias: 0 };\n}\n',
  'solution.ts': right,
  'solutions/chance.ts': right.replace('let weight = 0', 'let weight = Math.random()'),
  'checks.ts': `const line = (random, count) => {
  const xs = Array.from({ length: count }, () => random.uniform(-1, 1));
  return { xs, ys: xs.map((x) => 3 * x - 1) };
};
const loss = ({ weight, bias }, { xs, ys }) =>
  xs.reduce((sum, x, n) => sum + (weight * x + bias - ys[n]) ** 2, 0) / xs.length;
export default {
  groups: [
    {
      name: 'a line',
      visible: true,
      count: 1,
      draw: (random) => { const { xs, ys } = line(random, 20); return [xs, ys]; },
      training: {
        unseen: (random) => line(random, 50),
        shapes: () => ({ weight: [], bias: [] }),
        measures: [
          { name: 'loss on training points', of: ({ answer, args: [xs, ys] }) => loss(answer, { xs, ys }), atMost: 0.001 },
          { name: 'loss on unseen points', of: ({ answer, unseen }) => loss(answer, unseen), atMost: 0.001 },
          { name: 'points within 0.1', of: ({ answer: { weight, bias }, unseen: { xs, ys } }) =>
            xs.filter((x, n) => Math.abs(weight * x + bias - ys[n]) < 0.1).length / xs.length, atLeast: 0.9, isShare: true },
        ],
        signs: {
          'no-bias': ({ answer }) => answer.bias === 0,
          uphill: ({ answer }) => !(Math.abs(answer.weight) < 1000),
        },
      },
    },
    { name: 'points that lie alike', cases: [[[1], [0]]], training: { shapes: () => ({ weight: [] }), measures: [{ name: 'weight', of: ({ answer }) => answer.weight, atLeast: -1e9 }] } },
  ],
};
`,
  'mistakes/no-bias.ts': descent('weight -= 0.5 * slope;'),
  'mistakes/no-bias.md': 'You leave the bias where it was.\n',
  'mistakes/uphill.ts': descent('weight += 0.5 * slope;\n    bias += 0.5 * shift;'),
  'mistakes/uphill.md': 'You walk up.\n',
  'notes.md': 'Fitting.\n',
};

const book = (change: Record<string, string> = {}) =>
  temporaryBook(
    Object.fromEntries(Object.entries({ ...files, ...change }).map(([file, text]) => [`${folder}/${file}`, text])),
  );
const exercise = await loadExercise('lines', 'fit', book());
const submit = (code: string, seed = 1) =>
  grade(makeAnswerKey(exercise, seed), code, async () => runInProcess(), exercise.checks);

test('solutions that end elsewhere pass; the starter fails, and each mistake is known by its sign', async () => {
  expect((await gateProblems(exercise, [1, 2, 3, 4])).map(formatProblem)).toEqual([]);
});

test('a pass tells what was measured, on which data', async () => {
  const { verdict, summary, cases } = await submit(right);
  expect(verdict).toBe('pass');
  expect(summary).toMatch(
    /^Passed: 2 of 2 cases\. Measured: loss on training points [\d.e−]+, loss on unseen points [\d.e−]+, points within 0\.1 100 %, /,
  );
  expect(cases[0]!.measures![2]).toEqual({
    name: 'points within 0.1',
    value: '100 %',
    goal: 'at least 90 %',
    isReached: true,
  });
});

test('the key has the goals and the unseen data, and no weights', () => {
  const [first] = makeAnswerKey(exercise, 1).cases;
  expect(first!.expected).toBeNull();
  expect(first!.training!.goals[0]).toBe('loss on training points: at most 0.001');
  expect((first!.training!.unseen as { xs: number[] }).xs).toHaveLength(50);
  expect(makeAnswerKey(exercise, 1).mistakes[0]!.outputs[0]).toEqual({ value: null });
  expect(makeAnswerKey(exercise, 2).cases[0]!.training!.unseen).not.toEqual(first!.training!.unseen);
});

describe('what fails says what was missed', () => {
  test('a run that stops early', async () => {
    const { verdict, cases, mistake } = await submit(right.replace('i < 300', 'i < 1'));
    expect(verdict).toBe('fail');
    expect(mistake).toBeUndefined();
    expect(cases[0]!.message).toMatch(
      /^Loss on training points: [\d.]+, asked for at most 0\.001\. Loss on unseen points: [\d.]+, .* Points within 0\.1: \d+ %, asked for at least 90 %\.$/,
    );
  });

  test('a metric that it reports of itself counts for nothing', async () => {
    const boast = 'export const fit = () => ({ weight: 0, bias: 0, accuracy: 1, loss: 0, measured: {} });';
    expect((await submit(boast)).verdict).toBe('fail');
  });

  test('points learned by heart are not the unseen ones', async () => {
    const key = makeAnswerKey(exercise, 1);
    const [xs, ys] = key.cases[0]!.args as number[][];
    const memory = `export const fit = () => ({ weight: ${(ys![0]! - ys![1]!) / (xs![0]! - xs![1]!)}, bias: 5 });`;
    expect((await submit(memory)).cases[0]!.measures![1]!.isReached).toBe(false);
  });

  test.for([
    ['no bias', '{ weight: 3 }', 'bias: expected a number, got undefined (missing return?).'],
    ['an array', '{ weight: [3], bias: -1 }', 'weight: expected a number, got an array of 1 number.'],
    ['words', '{ weight: 3, bias: "minus one" }', 'bias: expected a number, got a string.'],
    ['nothing', 'undefined', 'weight: expected a number, got undefined (missing return?).'],
    ['an inherited one', 'Object.create({ weight: 3, bias: -1 })', 'weight: expected a number, got'],
  ])('%s', async ([, answer, message]) => {
    const { verdict, cases } = await submit(`export const fit = () => (${answer});`);
    expect(verdict).toBe('refused');
    expect(cases[0]!.message).toContain(message);
  });

  test('numbers that grew without bound are named', async () => {
    const { verdict, cases } = await submit('export const fit = () => ({ weight: NaN, bias: Infinity });');
    expect(verdict).toBe('fail');
    expect(cases[0]!.message).toBe(
      'weight: it holds NaN after training. Did the steps grow without bound, or was something divided by 0?',
    );
  });

  test('a changed input is told', async () => {
    const { cases } = await submit(right.replace('let bias = 0;', 'let bias = 0; xs[0] = 0.5;'));
    expect(cases[0]!.message).toContain('It changed its input');
  });
});

test('a key with training runs is not judged without the checks', async () => {
  await expect(grade(makeAnswerKey(exercise, 1), right, async () => runInProcess())).rejects.toThrow(
    'judge: no checks for the training run "a line"',
  );
});

test('checks are checked', async () => {
  const { problems } = await tryExercises(book({ 'checks.ts': files['checks.ts'].replace("'no-bias':", "'nobias':") }));
  expect(problems.map(formatProblem)).toEqual([
    `${folder}/checks.ts:1: a sign of a mistake that does not exist: nobias; did you mean "no-bias"?`,
  ]);
  const measures = [{ name: 'loss', of: () => 0 }];
  const training = { shapes: () => ({}), measures };
  expect(() => defineChecks({ groups: [{ name: 'g', cases: [[]], training }] })).toThrow(
    'checks: measure "loss" needs either atLeast or atMost',
  );
});
