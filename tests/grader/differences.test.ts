import { describe, expect, test } from 'vitest';
import { type KeySource, makeAnswerKey, type Program } from '#grader/answerKey.ts';
import { defineChecks } from '#grader/checks.ts';
import { differences } from '#grader/differences.ts';
import { grade } from '#grader/grade.ts';
import type { Plain } from '#grader/types.ts';
import { runInProcess } from './runInProcess.ts';

describe('differences', () => {
  test('of a loss whose slopes are known, in the argument’s own form', () => {
    type Args = [number, number[][], { b: number[] }];
    const lossOf = ([a, rows, { b }]: Args) =>
      a ** 2 + 3 * rows[0]![0]! * rows[1]![1]! + Math.sin(rows[0]![1]!) + b[1]! / a;
    const args: Plain[] = [
      2,
      [
        [1, 0.5],
        [7, 4],
      ],
      { b: new Float64Array([5, 6]) },
    ];
    const loss = (args: Plain[]) => lossOf(args as unknown as Args);
    const slopes = differences({ loss, of: { a: 0, rows: 1, rest: 2 } }, args) as {
      a: number;
      rows: number[][];
      rest: { b: number[] };
    };
    expect(slopes.a).toBeCloseTo(4 - 6 / 4, 8);
    expect(slopes.rows.flat()).toEqual([12, Math.cos(0.5), 0, 3].map((slope) => expect.closeTo(slope, 8)));
    expect(slopes.rest.b).toEqual([0, expect.closeTo(0.5, 8)]);
  });

  test('the arguments stay as they are', () => {
    const args = [[1, 2, 3]];
    differences({ loss: ([xs]) => (xs as number[]).reduce((sum, x) => sum + x * x, 0), of: { '': 0 } }, args);
    expect(args).toEqual([[1, 2, 3]]);
  });

  test('large and small numbers keep seven digits', () => {
    const slopeAt = (x: number) => differences({ loss: ([x]) => (x as number) ** 2, of: { '': 0 } }, [x]) as number;
    expect(slopeAt(1e6) / 2e6).toBeCloseTo(1, 7);
    expect(slopeAt(1e-3) / 2e-3).toBeCloseTo(1, 7);
  });

  test('words have no slope', () => {
    expect(() => differences({ loss: () => 0, of: { '': 0 } }, ['three'])).toThrow(
      'gradients: argument 0 holds something else than numbers: three; name another',
    );
  });
});

describe('a case judged by them', () => {
  /** The squared error of a linear score, and its slopes; what a program may have wrong is in its place. */
  const program = (weights: string, bias: string) => `export function slopes(weights, bias, x, y) {
    const error = weights[0].reduce((sum, w, i) => sum + w * x[i], bias) - y;
    return { weights: ${weights}, bias: ${bias} };
  }`;
  const right = program('[x.map((xi) => 2 * error * xi)]', '2 * error');
  const checks = defineChecks({
    groups: [
      {
        name: 'slopes',
        visible: true,
        cases: [
          [[[1, 2, -1]], 0.5, [3, 1, 2], 1],
          [[[2, 0.25, 1]], -0.5, [0.5, -1, 1], 2],
        ],
        gradients: {
          loss: (args) => {
            const [weights, bias, x, y] = args as [number[][], number, number[], number];
            return (weights[0]!.reduce((sum, w, i) => sum + w * x[i]!, bias) - y) ** 2;
          },
          of: { weights: 0, bias: 1 },
        },
      },
    ],
  });
  /** The key asks the solution only whether it runs. */
  const solution: Program = { run: (calls) => calls.map(() => ({ value: 'no reference' })) };
  const source: KeySource = {
    uuid: 'u',
    version: 'v',
    id: 'a/slopes',
    entry: ['slopes'],
    timeLimit: 1000,
    checks,
    solution,
    mistakes: [],
  };
  const key = makeAnswerKey(source, 1);
  const submit = (code: string) => grade(key, code, async () => runInProcess(), checks);

  test('the right slopes pass, whatever the reference says', async () => {
    expect((await submit(right)).summary).toBe('Passed: 2 of 2 cases.');
    expect((key.cases[0]!.expected as { bias: number }).bias).toBeCloseTo(5, 6);
  });

  test('each parameter is told, at its worst place', async () => {
    const { cases, diagnosis } = await submit(program('[x.map((xi, i) => (i === 2 ? -2 : 2) * error * xi)]', 'error'));
    expect(cases[0]!.message).toBe(
      'weights[0, 2]: yours −10, by differences 10: the sign is flipped. 1 of 3 slopes is off. bias: yours 2.5, by differences 5.',
    );
    expect(diagnosis).toEqual([
      'weights[0, 2]: yours −10, by differences 10: the sign is flipped. 1 of 3 slopes is off. Only the last column is wrong: does a loop stop too early?',
      'bias: yours 2.5, by differences 5. It is 0.5 × the expected value.',
    ]);
  });

  test('a slope within the error of differences is right, one just outside is wrong', async () => {
    const off = (factor: number) => program('[x.map((xi) => 2 * error * xi)]', `2 * error * ${factor}`);
    expect((await submit(off(1 + 5e-5))).verdict).toBe('pass');
    expect((await submit(off(1 + 5e-4))).verdict).toBe('fail');
  });

  test('a group can’t be both a training run and gradients', () => {
    const [group] = checks.groups;
    const training = { shapes: () => ({}), measures: [] };
    expect(() => defineChecks({ groups: [{ ...group!, training }] })).toThrow(
      'has training and gradients; make it two groups',
    );
  });
});
