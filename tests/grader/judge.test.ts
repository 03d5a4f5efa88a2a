import { describe, expect, test } from 'vitest';
import type { Property } from '#grader/checks.ts';
import { judge } from '#grader/judge.ts';
import type { AnswerKey } from '#grader/types.ts';
import { makeKey } from './answerKeys.ts';
import { runForever, runInProcess } from './runInProcess.ts';

const double = (numbers: number[]) => numbers.map((number) => 2 * number);
const key = makeKey('double', { small: [[[1, -2]], [[3, 4, 5]]], large: [[[1000, 2000]]] }, double, {
  squares: (numbers: number[]) => numbers.map((number) => number ** 2),
});
const submit = (code: string, properties?: Property[], otherKey: AnswerKey = key) =>
  judge(otherKey, code, runInProcess(), { ...(properties && { properties }) });

test('a right answer passes every case', async () => {
  const report = await submit('export const double = (xs) => xs.map((x) => x + x);');
  expect(report).toMatchObject({ verdict: 'pass', summary: 'Passed: 3 of 3 cases.', diagnosis: [] });
  expect(report.cases.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass']);
  expect(report.mistake).toBeUndefined();
});

test('a wrong answer gets all its cases back, the failing ones with both sides', async () => {
  const report = await submit('export const double = (xs) => xs.map((x) => (x > 100 ? x : 2 * x));');
  expect(report).toMatchObject({ verdict: 'fail', summary: 'Not yet: 2 of 3 cases pass. It fails on large.' });
  expect(report.cases.map(({ status }) => status)).toEqual(['pass', 'pass', 'fail']);
  expect(report.cases[2]).toMatchObject({
    expected: [2000, 4000],
    actual: [1000, 2000],
    message: '2 of 2 values differ. Worst at [1]: got 2000, expected 4000.',
    differences: [{ path: '', shape: [2], matches: [false, false] }],
  });
});

test('of many kinds of input that fail the first is named', async () => {
  const cases = Object.fromEntries(['zero', 'one', 'two'].map((name, number) => [name, [[[number]]]]));
  const report = await submit('export const double = () => [9];', [], makeKey('double', cases, double));
  expect(report.summary).toBe('Not yet: 0 of 3 cases pass. It fails first on zero.');
});

test('a known mistake brings its text, and the diagnosis keeps silent', async () => {
  const report = await submit('export const double = (xs) => xs.map((x) => x * x);');
  expect(report).toMatchObject({ verdict: 'fail', mistake: { id: 'squares', html: '<p>squares</p>' }, diagnosis: [] });
});

test('an unknown one is diagnosed', async () => {
  const report = await submit('export const double = (xs) => xs.map((x) => -2 * x);');
  expect(report.diagnosis).toEqual([
    '2 of 2 values differ. Worst at [1]: got 4, expected −4. Every entry is −1 × the expected value: the sign is flipped.',
  ]);
});

describe('what is not the right kind of thing is refused by name', () => {
  const cases: [string, string, string][] = [
    [
      'nothing',
      '(xs) => { xs.map((x) => 2 * x); }',
      'Expected an array of 2 numbers, got undefined (missing return?).',
    ],
    [
      'a promise',
      'async (xs) => xs',
      'Expected an array of 2 numbers, got a Promise (did you mark the function async?).',
    ],
    ['a function', '(xs) => () => xs', 'Expected an array of 2 numbers, got a function (call it?).'],
    ['a BigInt', '(xs) => xs.map(BigInt)', '[0]: expected plain data, got a BigInt.'],
    ['a number', '(xs) => xs[0]', 'Expected an array of 2 numbers, got a number.'],
  ];
  test.each(cases)('%s', async (_, program, message) => {
    const report = await submit(`export const double = ${program};`);
    expect(report).toMatchObject({ verdict: 'refused', cases: [{ status: 'fail', message }, {}, {}] });
    expect(report.summary).toBe(`${message} 0 of 3 cases pass.`);
  });
});

describe('errors', () => {
  test('thrown in a call name the line and leave the other cases standing', async () => {
    const report = await submit(
      'export function double(xs) {\n  if (xs.length > 2) return xs.nothing.here;\n  return xs.map((x) => 2 * x);\n}',
    );
    expect(report.verdict).toBe('error');
    expect(report.cases.map(({ status }) => status)).toEqual(['pass', 'error', 'pass']);
    expect(report.error).toMatchObject({ name: 'TypeError', line: 2 });
    expect(report.summary).toMatch(/^TypeError on line 2: .* 2 of 3 cases pass\.$/);
  });
  test('thrown while loading leave no case run', async () => {
    const report = await submit(
      'const broken = 1;\nthrow new RangeError("at once");\nexport const double = (xs) => xs;',
    );
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'RangeError', message: 'at once', line: 2 } });
    expect(report.cases.every(({ status }) => status === 'not-run')).toBe(true);
  });
  test.each([
    [
      'export function dubble(xs) {}',
      'There is no exported function double, only dubble. Begin it with “export function double”.',
    ],
    ['const double = 1;', 'There is no exported function double. Begin it with “export function double”.'],
    ['export const double = { call() {} };', 'The export double must be a function; it is an object.'],
  ])('%s', async (code, message) => expect((await submit(code)).error?.message).toBe(message));
});

describe('habits', () => {
  test('changing the input fails, and says where', async () => {
    const report = await submit('export function double(xs) { for (const i in xs) xs[i] *= 2; return xs; }');
    expect(report).toMatchObject({ verdict: 'fail' });
    expect(report.diagnosis).toContain(
      'It changed its input: argument 1 held 1 at [0] and now holds 2. Work on a copy.',
    );
  });
  test('making the input longer fails too', async () => {
    const report = await submit(
      'export function double(xs) { const ys = xs.map((x) => 2 * x); xs.push(0); return ys; }',
    );
    expect(report.cases[0]?.message).toBe(
      'It changed its input: argument 1 has another shape after the call. Work on a copy.',
    );
  });
  test('keeping state between calls fails, though the first answers are right', async () => {
    const report = await submit(
      'const seen = new Set(); export function double(xs) { const key = xs.join(); if (seen.has(key)) return []; seen.add(key); return xs.map((x) => 2 * x); }',
    );
    expect(report.verdict).toBe('fail');
    expect(report.diagnosis).toEqual([
      'Called again with the same input, it gave another answer: does it keep something between calls, or draw random numbers?',
    ]);
  });
});

describe('habits that are no fault', () => {
  test.each([
    [
      'a copy is worked on',
      'export function double(xs) { const ys = [...xs]; for (const i in ys) ys[i] *= 2; return ys; }',
    ],
    [
      'answers are remembered',
      'const seen = {}; export const double = (xs) => (seen[xs.join()] ??= xs.map((x) => 2 * x));',
    ],
    ['calls are counted', 'let calls = 0; export function double(xs) { calls++; return xs.map((x) => 2 * x); }'],
    ['chance that changes nothing', 'export const double = (xs) => xs.map((x) => 2 * x + 0 * Math.random());'],
  ])('%s', async (_, code) => {
    expect(await submit(code)).toMatchObject({ verdict: 'pass', diagnosis: [] });
  });
});

describe('properties', () => {
  const even: Property = {
    name: 'the sum is even',
    holds: (result) => {
      const sum = (result as number[]).reduce((total, number) => total + number, 0);
      return sum % 2 === 0 || `it is ${sum}`;
    },
  };
  test('add what does not hold', async () => {
    const report = await submit('export const double = (xs) => xs.map((x) => 2 * x + (x === 1 ? 9 : 0));', [even]);
    expect(report.diagnosis.at(-1)).toBe('It should hold that the sum is even, but it is 7.');
  });
  test('are silent when they hold, and when the result is of the wrong kind', async () => {
    expect(
      (await submit('export const double = (xs) => xs.map((x) => 4 * x);', [even])).diagnosis.join(),
    ).not.toContain('even');
    expect((await submit('export const double = () => 1;', [even])).verdict).toBe('refused');
  });
});

test('a timeout says how long it waited', async () => {
  const report = await judge(key, '', runForever());
  expect(report).toMatchObject({ verdict: 'timeout', summary: 'Stopped after 1 second: it had not finished.' });
  expect(report.cases.every(({ status }) => status === 'not-run')).toBe(true);
});

test('a runner that answers too little is not believed', async () => {
  const runner = { ...runInProcess(), calls: async () => ({ outcomes: [], printed: { lines: [], dropped: 0 } }) };
  const report = await judge(key, 'export const double = (xs) => xs.map((x) => 2 * x);', runner);
  expect(report).toMatchObject({ verdict: 'error', error: { name: 'AnswerError' } });
});

test('names and what properties see are told in the key’s words', async () => {
  const words = { small: '小', large: '大', 'all even': '全是偶数', '{number} is odd': '{number} 是奇数' };
  const property: Property = { name: 'all even', holds: (result) => (result as number[])[0]! % 2 === 0 || '5 is odd' };
  const report = await submit('export const double = () => [5, 5];', [property], { ...key, words });
  expect(report.summary).toBe('Not yet: 0 of 3 cases pass. It fails on 小 and 大.');
  expect(report.cases.map(({ group }) => group)).toEqual(['小', '小', '大']);
  expect(report.cases[0]!.message).toContain('It should hold that 全是偶数, but 5 是奇数.');
});
