import { expect } from '@playwright/test';
import type { AnswerKey } from '#grader/types.ts';
import { test } from './graderInPage.ts';

/** An exercise that asks for a class: `runningSums` of the driver makes one and uses it. */
const key: AnswerKey = {
  uuid: '1f0a7d2c-93c1-4f57-8a51-6f0a3d1e2b88',
  version: '1',
  id: 'test/adder',
  entry: ['Adder'],
  classes: ['Adder'],
  driver: {
    exports: ['runningSums'],
    code: `const draws = [Math.random()];
export function runningSums({ Adder }, steps) {
  const adder = new Adder(0);
  return steps.map((step) => adder.add(step));
}`,
  },
  timeLimit: 10_000,
  seed: 1,
  tolerance: { absolute: 1e-6, relative: 1e-5 },
  axes: {},
  mistakes: [],
  cases: [{ group: 'steps', visible: true, call: 'runningSums', args: [[1, 2, 3]], expected: [1, 3, 6] }],
};

const adder = (add: string) => `class Sum {}
export class Adder extends Sum {
  constructor(public total: number) {
    super();
  }

  add(step: number): number {
    ${add}
  }
}`;

test('the driver calls a class in the sandbox, and only plain data comes back', async ({ grader }) => {
  expect((await grader.run(key, adder('return (this.total += step);'))).summary).toBe('Passed: 1 of 1 case.');
  const wrong = await grader.run(key, adder('return (this.total = step);'));
  expect(wrong).toMatchObject({ verdict: 'fail', cases: [{ call: 'runningSums', actual: [1, 2, 3] }] });
});

test('an error keeps the learner’s line; what the driver misses is said to be missed', async ({ grader }) => {
  const thrown = await grader.run(key, adder('return step.nothing.here;'));
  expect(thrown).toMatchObject({ verdict: 'error', error: { name: 'TypeError', line: 8 } });
  const missing = await grader.run(key, 'export class Adder {}');
  expect(missing.summary).toContain('It arose in runningSums, which calls your code');
  expect((await grader.run(key, 'export const add = 1;')).summary).toContain('There is no exported class Adder.');
});

test('a loop in code that the driver calls is named', async ({ grader }) => {
  const report = await grader.run({ ...key, timeLimit: 1000 }, adder('while (step) {}\n    return 0;'));
  expect(report).toMatchObject({ verdict: 'timeout', error: { line: 8, message: 'The loop on line 8 did not end.' } });
});

test('the driver neither moves the submission’s chance nor hands it anything but arguments', async ({ grader }) => {
  const code = `console.log(Math.random());
export class Adder {
  constructor(...given) { console.log(JSON.stringify(given), new Error().stack.includes('6]')); }
  add() { return arguments.length; }
}`;
  const { driver: _, ...alone } = key;
  const [driven, plain] = [await grader.run(key, code), await grader.run(alone, code)];
  expect(driven.console.slice(0, 2).map(({ text }) => text)).toEqual([plain.console[0]!.text, '[0] false']);
  expect(driven.cases[0]!.actual).toEqual([1, 1, 1]);
});

test('patched builtins of the submission do not reach the driver’s call', async ({ grader }) => {
  const code = `Object.hasOwn = () => { throw new Error('seen'); };
Reflect.apply = Function.prototype.call = Function.prototype.apply = Object.hasOwn;
Object.defineProperty(Array.prototype, 0, { set() { throw new Error('seen'); } });
${adder('return (this.total += step);').replaceAll('public total: number', 'public total')}`;
  const report = await grader.run(key, code);
  expect(report.summary).toBe('Passed: 1 of 1 case.');
});
