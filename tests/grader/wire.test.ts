import { expect, test } from 'vitest';
import type { Plain } from '#grader/types.ts';
import { decode, encode } from '#grader/wire.ts';

test.for<[string, Plain]>([
  ['numbers JSON has', [0, -1.5, 1e300, 5e-324, 0.1 + 0.2]],
  ['numbers it lacks', [Number.NaN, Infinity, -Infinity, -0]],
  ['words, truth values, nothing', ['', 'NaN', true, false, null, undefined]],
  ['nested arrays and objects', { loss: 1, grad: [[-0, Number.NaN], []], none: {} }],
  ['an object that has the tag itself', { $: 'NaN', inner: { $: -0 } }],
  ['a key called __proto__', JSON.parse('{"__proto__": {"x": 1}}') as Plain],
  ['typed arrays', [Float32Array.of(0.1, -0, Number.NaN), Uint8Array.of(0, 255), new Float64Array(0)]],
])('%s survive the wire', ([, value]) => {
  expect(decode(encode(value))).toStrictEqual(value);
});

test('the wire is JSON', () => {
  expect(JSON.parse(encode({ a: [1, Number.NaN] }))).toEqual({ a: [1, { $: 'NaN' }] });
});
