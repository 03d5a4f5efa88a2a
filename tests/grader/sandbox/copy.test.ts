import { describe, expect, test } from 'vitest';
import { answerBudget, copyOut, refusal, refused } from '#grader/sandbox/worker/copy.ts';
import type { Plain } from '#grader/types.ts';

const copy = (value: unknown) => copyOut(value, { left: answerBudget });
/** What a refusal says: where, and what was found there. */
function refusalOf(value: unknown): string {
  try {
    copy(value);
  } catch (error) {
    if (error === refused) return `${refusal.path}: ${refusal.got}`;
    throw error;
  }
  return 'not refused';
}

test.each<[Plain]>([
  [1],
  [Number.NaN],
  [-0],
  [undefined],
  [null],
  ['text'],
  [true],
  [[1, [2, undefined]]],
  [new Float32Array([1, 2])],
  [{ loss: 1, grad: [[1], [2]], more: { deep: new Uint8Array(2) } }],
  [{ shape: [2], data: new Float64Array([1, 2]) }],
])('%j is copied as it is', (value) => {
  const copied = copy(value);
  expect(structuredClone(copied)).toEqual(value);
  if (typeof value === 'object' && value) expect(copied).not.toBe(value);
});

test('instances of classes give their own keys', () => {
  class Point {
    x = 1;
    get double() {
      return 2 * this.x;
    }
  }
  expect(structuredClone(copy(new Point()))).toEqual({ x: 1 });
});

const circle: Record<string, unknown> = { loss: 1 };
circle['self'] = { circle };
let deep: unknown = 1;
for (let level = 0; level < 20; level++) deep = [deep];

describe('refused by name', () => {
  test.each<[string, unknown]>([
    [': a Promise (did you mark the function async?)', Promise.resolve(1)],
    ['[1]: a function (call it?)', [1, () => 2]],
    ['grad[0][1]: a BigInt', { grad: [[1, 2n]] }],
    ['a.b: a symbol', { a: { b: Symbol('s') } }],
    ['valueOf: a function (call it?)', { valueOf: () => 3 }],
    [': a Number object (drop the new)', new Number(3)],
    [': a Map', new Map()],
    ['when: a Date', { when: new Date() }],
    [': a BigInt64Array', new BigInt64Array(2)],
    [': a Proxy', new Proxy([1, 2], {})],
    [': a Proxy', { grad: new Proxy([1, 2], {}) }],
    ['self.circle: an object that contains itself', circle],
    ['[0][0][0][0][0][0][0][0][0][0][0][0]: data nested more than 12 deep', deep],
    [': an array of 4294967295 entries', new Array(2 ** 32 - 1)],
    [': a Float64Array of 3000000 entries', new Float64Array(3e6)],
    [': more than 50000 values in all', Array.from({ length: 51 }, () => new Array(1000).fill(0))],
  ])('%s', (said, value) => expect(refusalOf(value)).toBe(said));
});

test('a budget is shared by the answers of a batch', () => {
  const budget = { left: 10 };
  copyOut([1, 2, 3], budget);
  expect(() => copyOut([1, 2, 3, 4, 5, 6, 7], budget)).toThrow();
});

test('long texts are cut', () => expect(copy('x'.repeat(20_000))).toHaveLength(10_001));

test('a getter is read once', () => {
  let reads = 0;
  const value = Object.defineProperty({}, 'loss', { enumerable: true, get: () => ++reads });
  expect(copy(value)).toEqual(expect.objectContaining({ loss: 1 }));
});

test('what a getter throws comes through', () => {
  const value = Object.defineProperty({}, 'loss', {
    enumerable: true,
    get() {
      throw new RangeError('mine');
    },
  });
  expect(() => copy(value)).toThrow(RangeError);
});
