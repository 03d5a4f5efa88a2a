import { describe, expect, test, vi } from 'vitest';
import { createRandom } from '#engine';
import { type KeySource, makeAnswerKey } from '#grader/answerKey.ts';
import { defineChecks } from '#grader/checks.ts';
import { drawLabels, drawLogits } from '#grader/draw.ts';
import { judge } from '#grader/judge.ts';
import { drawSimpler, simpleRandom, sizeOf } from '#grader/simplerDraws.ts';
import type { Plain } from '#grader/types.ts';
import { runInProcess } from './runInProcess.ts';

const checks = defineChecks({
  groups: [
    { name: 'by hand', visible: true, cases: [[[[1, 2]], [0]]] },
    {
      name: 'batches',
      count: 3,
      draw: (random) => {
        const [rows, classes] = [random.integer(4, 8), random.integer(2, 5)];
        return [drawLogits(random, rows, classes), drawLabels(random, rows, classes)];
      },
    },
  ],
});
const solve = (rows: number[][], labels: number[]) => labels.reduce((sum, label, i) => sum + rows[i]![label]!, 0);
const solution: KeySource['solution'] = {
  run: (calls) => calls.map(({ args }) => ({ value: solve(...(args as [number[][], number[]])) })),
};
const source: KeySource = {
  uuid: 'u',
  version: 'v',
  id: 'a/picked',
  entry: ['picked'],
  timeLimit: 1000,
  checks,
  solution,
  mistakes: [],
};
const key = makeAnswerKey(source, 5);
const program = (body: string) => `export function picked(rows, labels) { ${body} }`;
const right = 'labels.reduce((sum, label, i) => sum + rows[i][label], 0)';
const submit = (body: string) => judge(key, program(body), runInProcess());

describe('simple draws', () => {
  test('are the draws of the group, smaller, rounder and in their ranges, the smallest first', () => {
    const group = checks.groups[1]!;
    const drawn = key.cases.filter(({ group }) => group === 'batches').map(({ args }) => args);
    const simpler = drawSimpler(group, 5, drawn) as [number[][], number[]][];
    expect(simpler.length).toBeGreaterThan(5);
    expect(simpler.length).toBeLessThanOrEqual(10);
    expect(simpler.map(sizeOf)).toEqual(simpler.map(sizeOf).toSorted((one, other) => one - other));
    for (const [rows, labels] of simpler) {
      expect(rows.length).toBeGreaterThanOrEqual(4);
      expect(labels.every((label) => label < rows[0]!.length)).toBe(true);
    }
    expect(simpler[0]![0]).toHaveLength(4);
    expect(simpler[0]![0].flat().filter(Number.isInteger).length).toBeGreaterThan(2);
    expect(drawSimpler(group, 5, drawn)).toEqual(simpler);
  });

  test('floats are all different, so that nothing ties', () => {
    const random = simpleRandom(createRandom(3));
    const drawn = Array.from({ length: 60 }, () => random.uniform(0, 3));
    expect(new Set(drawn).size).toBe(60);
    expect(drawn.every((value) => value >= 0 && value < 3)).toBe(true);
    expect(drawn.slice(0, 2).every(Number.isInteger)).toBe(true);
  });

  test('a draw that is hard to please ends', () => {
    const draw = (random: ReturnType<typeof createRandom>) => {
      let n = 0;
      while (n < 8) n = random.integer(1, 10);
      return [n, random.uniform()];
    };
    expect(drawSimpler({ name: 'hard', draw, count: 1 }, 1, [[[9, 9, 9]]])).not.toEqual([]);
  });

  test('where two right answers disagree there is none', () => {
    const other: KeySource['solution'] = {
      run: (calls) =>
        calls.map(({ args }) => ({
          value: (args[1] as number[])[0] === 0 ? 1e9 : solve(...(args as [number[][], number[]])),
        })),
    };
    const smaller = makeAnswerKey({ ...source, solutions: [other] }, 5).smaller!;
    expect(smaller.length).toBeGreaterThan(0);
    expect(smaller.length).toBeLessThan(key.smaller!.length);
    expect(smaller.every(({ args }) => (args[1] as number[])[0] !== 0)).toBe(true);
  });

  test('there are none for cases by hand, and none where the solution ends in no number', () => {
    expect(key.smaller!.every(({ group }) => group === 'batches')).toBe(true);
    const infinite: KeySource['solution'] = { run: (calls) => calls.map(() => ({ value: { loss: [1, Number.NaN] } })) };
    expect(makeAnswerKey({ ...source, solution: infinite }, 5).smaller).toBeUndefined();
  });
});

describe('a failing drawn case', () => {
  test('is shown on the smallest that fails in the same way', async () => {
    const report = await submit(`return rows.length > 3 && labels.some((l) => l > 0) ? -(${right}) : ${right};`);
    expect(report.verdict).toBe('fail');
    const failing = report.cases.find(({ status }) => status === 'fail')!;
    const [rows, labels] = report.smaller!.args as [number[][], number[]];
    expect(sizeOf(report.smaller!.args)).toBeLessThan(sizeOf(failing.args));
    expect(labels.some((label) => label > 0)).toBe(true);
    expect(report.smaller!).toMatchObject({ group: 'batches', status: 'fail', expected: solve(rows, labels) });
    expect(report.smaller!.actual).toBeCloseTo(-solve(rows, labels), 9);
  });

  test('errors are shown on a case that ends in an error', async () => {
    const report = await submit(
      `if (labels.at(-1) > 0) throw new Error('no'); return rows.length > 1 ? 1e9 : ${right};`,
    );
    const first = report.cases.find(({ status }) => status !== 'pass')!;
    expect(report.smaller?.status).toBe(first.status);
  });

  test('nothing smaller is tried when all passes, or when a case by hand fails first', async () => {
    const runner = runInProcess();
    const calls = vi.spyOn(runner, 'calls');
    const passed = await judge(key, program(`return ${right};`), runner);
    expect([passed.verdict, calls.mock.calls.length]).toEqual(['pass', 2]);
    expect((await submit('return 1e9;')).smaller).toBeUndefined();
  });

  test('all small cases are tried in one batch, and a timeout there changes no verdict', async () => {
    const runner = runInProcess();
    const inner = runner.calls;
    let batches = 0;
    const slow = {
      ...runner,
      calls: (...args: Parameters<typeof inner>) =>
        ++batches > 2 ? Promise.resolve({ timeout: true as const }) : inner(...args),
    };
    const report = await judge(key, program(`return rows.length > 1 ? 0.5 : ${right};`), slow);
    expect([report.verdict, batches, report.smaller]).toEqual(['fail', 3, undefined]);
  });

  test('tallies count the drawn cases alone', async () => {
    const { summary, cases } = await submit(`return rows.length > 1 ? 0.5 : ${right};`);
    expect(summary).toBe('Not yet: 1 of 4 cases passes. It fails on batches.');
    expect(cases).toHaveLength(4);
  });
});

test('the order of arguments, typed arrays and words count as what there is to read', () => {
  const sizes = ([[1], [[1, 2]], [new Float64Array(3)], [{ a: 1, b: [1, 2, 3] }, 'word']] as Plain[][]).map(sizeOf);
  expect(sizes.map(Math.floor)).toEqual([1, 2, 3, 5]);
});
