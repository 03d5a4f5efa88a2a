import { describe, expect, test } from 'vitest';
import { wrongAxis } from '#grader/diagnosis/axis.ts';
import { observe } from './observe.ts';

const rows = [
  [0.2, 0.3, 0.5],
  [0.6, 0.1, 0.3],
];
const columns = [
  [0.3, 0.75, 0.2],
  [0.7, 0.25, 0.8],
];
const turn = (matrix: number[][]) => matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
const twice = (matrix: number[][]) => matrix.map((row) => row.map((number) => 2 * number));

describe('wrong axis', () => {
  test('speaks where columns sum to what rows should, and the other way round', () => {
    expect(wrongAxis([observe(rows, columns)])).toBe(
      'Expected is that every row sums to 1; yours does so along each column: is it the wrong axis?',
    );
    expect(wrongAxis([observe(turn(rows), turn(columns))])).toBe(
      'Expected is that every column sums to 1; yours does so along each row: is it the wrong axis?',
    );
  });

  test('goes by the exercise’s names of axes, and by other constants', () => {
    expect(wrongAxis([observe(twice(rows), twice(columns), [], ['example', 'class'])])).toBe(
      'Expected is that every example sums to 2; yours does so along each class: is it the wrong axis?',
    );
  });

  test('speaks of lengths and of maxima', () => {
    const unit = [
      [0.6, 0.8],
      [1, 0],
    ];
    expect(
      wrongAxis([
        observe(unit, [
          [0.8, 0],
          [-0.6, 1],
        ]),
      ]),
    ).toContain('every row has a length of 1;');
    expect(
      wrongAxis([
        observe(
          [
            [1, 0.5],
            [0.2, 1],
          ],
          [
            [1, 1],
            [0.1, 0.4],
          ],
        ),
      ]),
    ).toBeUndefined();
    expect(
      wrongAxis([
        observe(
          [
            [1, 0.5],
            [1, 0.9],
          ],
          [
            [1, 1],
            [0.1, 0.4],
          ],
        ),
      ]),
    ).toContain('every row has a maximum of 1;');
  });

  test('is silent when one case does otherwise, when both axes agree, and on vectors', () => {
    expect(wrongAxis([observe(rows, columns), observe(rows, twice(columns))])).toBeUndefined();
    const even = [
      [0.4, 0.6],
      [0.6, 0.4],
    ];
    expect(wrongAxis([observe(even, turn(columns).slice(0, 2))])).toBeUndefined();
    expect(wrongAxis([observe([0.2, 0.8], [0.3, 0.7])])).toBeUndefined();
    expect(wrongAxis([observe(rows, twice(rows))])).toBeUndefined();
    expect(
      wrongAxis([
        observe(
          rows,
          rows.map((row) => row.map(() => Number.NaN)),
        ),
      ]),
    ).toBeUndefined();
  });
});
