import { expect, test } from 'vitest';
import { createRandom } from '#engine';
import { limitChecks, withTimeLimit } from '../../../src/book/exercises/timeLimit.ts';

const endless = (): never => {
  for (;;);
};

test('what never ends is stopped and named', () => {
  expect(() => withTimeLimit('the draw', endless, 0.05)).toThrow(
    'the draw takes more than 0.05 s; does a loop never end?',
  );
});

test('what ends gives its result, and what it throws goes on', () => {
  expect(withTimeLimit('one', () => withTimeLimit('two', () => 7))).toBe(7);
  expect(() =>
    withTimeLimit('one', () => {
      throw new RangeError('too far');
    }),
  ).toThrow(RangeError);
});

test('every function of the checks is limited, and called with its arguments', () => {
  const training = {
    shapes: () => ({}),
    unseen: endless,
    measures: [{ name: 'accuracy', of: endless, atLeast: 1 }],
  };
  const { groups, properties } = limitChecks(
    {
      groups: [
        { name: 'a', draw: endless, count: 1 },
        { name: 'b', cases: [[]], training },
        { name: 'c', draw: (random) => [random.integer(1, 2)], count: 1 },
      ],
      properties: [{ name: 'it grows', holds: endless }],
    },
    0.05,
  );
  const random = createRandom(1);
  expect(() => groups[0]!.draw!(random)).toThrow('the draw of group "a" takes more than');
  expect(() => groups[1]!.training!.unseen!(random, [])).toThrow('"unseen" of group "b" takes more than');
  expect(() => groups[1]!.training!.measures[0]!.of({} as never)).toThrow('measure "accuracy" takes more than');
  expect(() => properties![0]!.holds(1, [])).toThrow('property "it grows" takes more than');
  expect(groups[2]!.draw!(random)).toEqual([1]);
});
