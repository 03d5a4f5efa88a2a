import { describe, expect, test } from 'vitest';
import { layOut } from '#components/exercise/report/heatmap.ts';
import type { Difference } from '#grader/types.ts';

const difference = (parts: Partial<Difference>): Difference => {
  const expected = parts.expected ?? [];
  const actual = parts.actual ?? expected;
  const matches = expected.map((value, i) => Object.is(value, actual[i]));
  return { path: '', shape: [expected.length], expected, actual, matches, ...parts };
};
const values = (rows: { value: number }[][]) => rows.map((row) => row.map(({ value }) => value));

describe('layOut', () => {
  test('a matrix stands as it is, with its axes, and only the answer is marked', () => {
    const view = layOut(
      difference({ shape: [2, 2], axes: ['example', 'class'], expected: [1, 2, 3, 4], actual: [1, 2, 3, 6] }),
    );
    const [expected, actual, delta] = view.heatmaps;
    expect(values(expected!.rows)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(values(actual!.rows)).toEqual([
      [1, 2],
      [3, 6],
    ]);
    expect(values(delta!.rows)).toEqual([
      [0, 0],
      [0, 2],
    ]);
    expect(expected!.rows.flat().some(({ isOff }) => isOff)).toBe(false);
    expect(actual!.rows.flat().map(({ isOff }) => isOff)).toEqual([false, false, false, true]);
    expect([view.rowAxis, view.columnAxis, view.part]).toEqual(['example', 'class', undefined]);
  });

  test('expected and actual share one scale, the difference has its own', () => {
    const [expected, actual, delta] = layOut(difference({ expected: [1, -2], actual: [4, -2] })).heatmaps;
    expect(expected!.rows[0]!.map(({ strength }) => strength)).toEqual([0.25, -0.5]);
    expect(actual!.rows[0]!.map(({ strength }) => strength)).toEqual([1, -0.5]);
    expect(delta!.rows[0]!.map(({ strength }) => strength)).toEqual([1, 0]);
  });

  test('a single number is one cell', () => {
    const view = layOut(difference({ shape: [], expected: [2], actual: [3] }));
    expect(view.heatmaps.map(({ rows }) => values(rows))).toEqual([[[2]], [[3]], [[1]]]);
    expect(view.rowAxis).toBeUndefined();
  });

  test('NaN and Infinity have no strength; the same infinity differs by nothing', () => {
    const { POSITIVE_INFINITY: infinity, NaN: nan } = Number;
    const [, actual, delta] = layOut(difference({ expected: [1, infinity], actual: [nan, infinity] })).heatmaps;
    expect(actual!.rows[0]!.map(({ strength }) => strength)).toEqual([0, 0]);
    expect(values(delta!.rows)).toEqual([[nan, 0]]);
  });

  test('a large matrix is cut to a window around the worst element', () => {
    const expected = Array.from({ length: 20 * 30 }, () => 0);
    const actual = expected.with(10 * 30 + 29, 5).with(0, 1);
    const view = layOut(difference({ shape: [20, 30], axes: ['row', 'column'], expected, actual }));
    expect(view.rowIndices).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
    expect(view.columnIndices).toEqual([22, 23, 24, 25, 26, 27, 28, 29]);
    expect(view.heatmaps[1]!.rows[4]![7]).toMatchObject({ value: 5, isOff: true, strength: 1 });
    expect(view.part).toBe('Shown: row 6 to 13 of 20, column 22 to 29 of 30, around the largest difference.');
  });

  test('of more than two axes, the plane with the worst element is shown', () => {
    const expected = Array.from({ length: 2 * 3 * 2 * 2 }, () => 0);
    const actual = expected.with(4 * (1 * 3 + 2) + 3, -7);
    const view = layOut(difference({ shape: [2, 3, 2, 2], axes: ['image', 'channel', 'y', 'x'], expected, actual }));
    expect(values(view.heatmaps[1]!.rows)).toEqual([
      [0, 0],
      [0, -7],
    ]);
    expect(view.part).toBe('Shown: image 1, channel 2, around the largest difference.');
  });

  test('numbers get as many decimals as their size asks for', () => {
    const decimals = (expected: number[]) => layOut(difference({ expected })).heatmaps[0]!.decimals;
    expect([decimals([1, 2000]), decimals([0.25, 0.5]), decimals([12.5, 1]), decimals([123456.5])]).toEqual([
      0, 4, 2, 0,
    ]);
  });
});
