import { beforeEach, expect, test } from 'vitest';
import { makeConsole, takePrinted } from '#grader/sandbox/worker/console.ts';

const console = makeConsole() as Console;
beforeEach(() => void takePrinted());

const printed = (...values: unknown[]) => {
  console.log(...values);
  return takePrinted().lines[0]!.text;
};

const shown: [string, unknown[], string][] = [
  ['words stand as they are', ['loss', 1.5], 'loss 1.5'],
  ['words inside arrays are quoted', [[1, [2, 'a']], -0, null, undefined], "[1, [2, 'a']] -0 null undefined"],
  ['typed arrays', [new Float32Array([1, 0.5])], 'Float32Array [1, 0.5]'],
  ['objects', [{ loss: 1, grad: [[1]] }], '{ loss: 1, grad: [[1]] }'],
  ['other values', [{}, () => 1, 2n], '{} ƒ 2'],
  ['errors', [new TypeError('no')], 'TypeError: no'],
  ['long arrays are cut', [new Uint8Array(40)], `Uint8Array [${'0, '.repeat(30)}… 40 in all]`],
  ['so are deep ones', [[[[[[[1]]]]]]], '[[[[…]]]]'],
];
test.each(shown)('%s', (_, values, text) => expect(printed(...values)).toBe(text));

test('what cannot be shown does not stop the rest', () => {
  const spiteful = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error();
      },
    },
  );
  expect(printed(spiteful, Symbol('s'), 1)).toBe('(cannot be shown) Symbol(s) 1');
});

test('levels are kept', () => {
  console.warn('a');
  console.error('b');
  console.table('c');
  expect(takePrinted().lines.map(({ level }) => level)).toEqual(['warn', 'error', 'log']);
});

test('lines beyond the cap are counted, not kept', () => {
  for (let line = 0; line < 500; line++) console.log(line);
  const { lines, dropped } = takePrinted();
  expect([lines.length, dropped]).toEqual([200, 300]);
  expect(takePrinted()).toEqual({ lines: [], dropped: 0 });
});

test('so are characters', () => {
  for (let line = 0; line < 100; line++) console.log('x'.repeat(10_000));
  const { lines } = takePrinted();
  expect(lines[0]!.text).toHaveLength(2_001);
  expect(lines).toHaveLength(25);
});
