import { describe, expect, test } from 'vitest';
import { compare, describeDifference, isClose } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';

const tolerance = { absolute: 1e-6, relative: 1e-5 };
const agree = (actual: Plain, expected: Plain) => compare(actual, expected, tolerance).matches;
const mismatch = (actual: Plain, expected: Plain) => compare(actual, expected, tolerance).mismatch;

describe('numbers', () => {
  test('agree within absolute plus relative tolerance', () => {
    expect(isClose(100.00099, 100, { absolute: 0, relative: 1e-5 })).toBe(true);
    expect(isClose(100.0011, 100, { absolute: 0, relative: 1e-5 })).toBe(false);
    expect(isClose(1e-6, 0, { absolute: 1e-6, relative: 0 })).toBe(true);
    expect(isClose(1.1e-6, 0, { absolute: 1e-6, relative: 0 })).toBe(false);
  });
  test('in float32 agree with float64', () => {
    const exact = [Math.PI, 1 / 3, 2.9957322735539909];
    expect(agree(new Float32Array(exact), exact)).toBe(true);
  });
  test('that are not finite agree with themselves alone', () => {
    expect(agree(Number.NaN, Number.NaN)).toBe(true);
    expect(agree(Infinity, Infinity)).toBe(true);
    expect(agree(-Infinity, Infinity)).toBe(false);
    expect(agree(1e308, Infinity)).toBe(false);
    expect(agree(Infinity, 1e308)).toBe(false);
    expect(agree(Number.NaN, 0)).toBe(false);
    expect(agree(0, Number.NaN)).toBe(false);
  });
  test('zero and minus zero agree', () => expect(agree(-0, 0)).toBe(true));
});

describe('structure', () => {
  test('plain and typed arrays of the same numbers agree, either way round', () => {
    expect(agree([1, 2], new Float64Array([1, 2]))).toBe(true);
    expect(
      agree(
        [new Float32Array([1, 2]), [3, 4]],
        [
          [1, 2],
          [3, 4],
        ],
      ),
    ).toBe(true);
  });
  test('an object agrees when it has what is expected, and may have more', () => {
    expect(agree({ loss: 1, grad: [[1]], steps: 3 }, { loss: 1, grad: [[1]] })).toBe(true);
    expect(agree({ loss: 1, grad: [[2]] }, { loss: 1, grad: [[1]] })).toBe(false);
  });
  test('tensors compare by shape and data', () => {
    const tensor = { shape: [2, 2], data: new Float32Array([1, 2, 3, 4]) };
    expect(agree({ shape: [2, 2], data: [1, 2, 3, 4] }, tensor)).toBe(true);
    expect(mismatch({ shape: [4, 1], data: [1, 2, 3, 4] }, tensor)?.message).toBe(
      'Expected 2 × 2 numbers, got 4 × 1 numbers.',
    );
    expect(
      mismatch(
        [
          [1, 2],
          [3, 4],
        ],
        tensor,
      )?.what,
    ).toBe('kind');
  });
  test('rows of unequal length compare row by row', () => {
    expect(agree([[1], [2, 3]], [[1], [2, 3]])).toBe(true);
    expect(mismatch([[1], [2]], [[1], [2, 3]])?.message).toBe(
      '[1]: expected an array of 2 numbers, got an array of 1 number.',
    );
  });
  test('empty arrays agree', () => expect(agree([], [])).toBe(true));
  test('words and truth values must be the same', () => {
    expect(agree({ label: 'cat', sure: true }, { label: 'cat', sure: true })).toBe(true);
    expect(mismatch({ label: 'dog' }, { label: 'cat' })).toMatchObject({
      what: 'value',
      message: 'label: expected “cat”, got “dog”.',
    });
  });
});

describe('what does not fit is named', () => {
  const grad = [
    [1, 2],
    [3, 4],
    [5, 6],
  ];
  const cases: [string, Plain, Plain, string, string][] = [
    ['nothing returned', undefined, 1, 'kind', 'Expected a number, got undefined (missing return?).'],
    ['a number for an array', { grad: 3 }, { grad }, 'kind', 'grad: expected an array of 3 rows, got a number.'],
    ['an array for a number', [1, 2], 1, 'kind', 'Expected a number, got an array of 2 numbers.'],
    ['a missing key', { loss: 1 }, { loss: 1, grad }, 'kind', 'grad: missing: the result is an object with loss.'],
    ['an object for a number', { loss: 1 }, 1, 'kind', 'Expected a number, got an object with loss.'],
    ['a word for a number', '3', 3, 'kind', 'Expected a number, got “3”.'],
    ['null', null, 3, 'kind', 'Expected a number, got null.'],
    ['another length', [1, 2], [1, 2, 3], 'shape', 'Expected an array of 3 numbers, got an array of 2 numbers.'],
    [
      'swapped axes',
      [
        [1, 3, 5],
        [2, 4, 6],
      ],
      grad,
      'shape',
      'Expected 3 × 2 numbers, got 2 × 3 numbers.',
    ],
    ['a flat array', [1, 2, 3, 4, 5, 6], grad, 'shape', 'Expected 3 × 2 numbers, got a flat array of 6 numbers.'],
    [
      'a short row',
      [[1, 2], [3], [5, 6]],
      grad,
      'shape',
      '[1]: expected an array of 2 numbers, got an array of 1 number.',
    ],
    [
      'a word among numbers',
      [
        [1, 2],
        [3, 'x'],
        [5, 6],
      ],
      grad,
      'kind',
      '[1][1]: expected a number, got “x”.',
    ],
    ['a hole', [1, undefined, 3], [1, 2, 3], 'kind', '[1]: expected a number, got undefined (missing return?).'],
  ];
  test.each(cases)('%s', (_, actual, expected, what, message) =>
    expect(mismatch(actual, expected)).toMatchObject({ what, message }),
  );
  test('and the parts that do fit are compared all the same', () => {
    const { differences } = compare({ loss: 2, grad: 3 }, { loss: 1, grad }, tolerance);
    expect(differences).toMatchObject([{ path: 'loss', matches: [false] }]);
  });
});

describe('differences', () => {
  const describeFirst = (actual: Plain, expected: Plain) =>
    describeDifference(compare(actual, expected, tolerance).differences[0]!, tolerance);
  test('carry shape, axes and both sides of every number', () => {
    const { differences } = compare({ grad: [[1, 5]] }, { grad: [[1, 2]] }, tolerance, { grad: ['example', 'class'] });
    expect(differences).toEqual([
      {
        path: 'grad',
        shape: [1, 2],
        axes: ['example', 'class'],
        expected: [1, 2],
        actual: [1, 5],
        matches: [true, false],
      },
    ]);
  });
  test('are told with the worst by error over tolerance, not by error', () => {
    expect(describeFirst([1000.5, 0.3], [1000, 0.1])).toBe(
      '2 of 2 values differ. Worst at [1]: got 0.3, expected 0.1.',
    );
  });
  test('name the part, the count and the place', () => {
    expect(
      describeFirst(
        {
          grad: [
            [1, 2],
            [-6.5, 4],
          ],
        },
        {
          grad: [
            [1, 2],
            [6.5, 4],
          ],
        },
      ),
    ).toBe('grad: 1 of 4 values differs. At [1, 0]: got −6.5, expected 6.5.');
    expect(describeFirst({ loss: 3 }, { loss: 2 })).toBe('loss: got 3, expected 2.');
    expect(describeFirst(Number.NaN, -Infinity)).toBe('Got NaN, expected −Infinity.');
  });
  test('show as many digits as it takes to see them', () => {
    expect(describeFirst(1.00002, 1)).toBe('Got 1.00002, expected 1.');
    expect(describeFirst(0.123456999, 0.123456)).toBe('Got 0.123457, expected 0.123456.');
    expect(
      describeDifference({ path: '', shape: [], expected: [1], actual: [1 + 1e-9], matches: [false] }, tolerance),
    ).toBe('Got 1.000000001, expected 1.');
  });
});
