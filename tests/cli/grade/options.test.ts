import { expect, test } from 'vitest';
import { drawSeed, readOptions } from '../../../src/cli/grade/options.ts';

test('a folder is enough', () => {
  expect(readOptions(['class'], '/home/x')).toMatchObject({
    folder: '/home/x/class',
    out: '/home/x/class-report',
    exercises: [],
    seed: undefined,
  });
});

test('all options', () => {
  const args = 'class --out r --seed 7 --jobs 3 --private p --exercises a,b/c --weights b/c=0.5 --weights b/d=3'.split(
    ' ',
  );
  expect(readOptions(args, '/')).toEqual({
    folder: '/class',
    out: '/r',
    exercises: ['a', 'b/c'],
    weights: new Map([
      ['b/c', 0.5],
      ['b/d', 3],
    ]),
    private: '/p',
    seed: 7,
    jobs: 3,
  });
});

test.each([
  [[], 'no folder to grade'],
  [['a', 'b'], 'more than one folder: a b; put a name with spaces in quotes'],
  [['a', '--out', 'a/report'], '--out: inside the folder that is graded: a/report; choose a folder outside it'],
  [['a', '--seed', '-1e3'], '--seed'],
  [['a', '--seed', '4294967296'], '--seed: not a whole number from 0 to 4294967295: 4294967296; give one'],
  [['a', '--weights', 'softmax'], '--weights: not <chapter>/<exercise>=<points>: softmax; write'],
  [['a', '--jobs', '0'], '--jobs: not a whole number from 1 to 64: 0'],
  [['a', '--colour'], "Unknown option '--colour'"],
])('%j is refused with what to do', (args, message) => {
  expect(() => readOptions(args, '/')).toThrow(message);
});

test('seeds are drawn anew', () => {
  expect(new Set(Array.from({ length: 5 }, drawSeed)).size).toBeGreaterThan(1);
});
