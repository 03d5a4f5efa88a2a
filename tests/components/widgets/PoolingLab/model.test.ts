import { expect, test } from 'vitest';
import { changeShare, changes, isWinner, pooled, shifted } from '../../../../components/widgets/PoolingLab/model.ts';
import { poolingLab } from '../../../../components/widgets/PoolingLab/scene.ts';
import { shownOf } from '../../../../components/widgets/PoolingLab/shown.ts';

const map = [
  [1, 6, 2, 1],
  [3, 2, 7, -2],
  [8, 1, 4, 5],
  [5, 2, 9, 2],
];

test('the chapter’s four windows', () => {
  expect(pooled(map, 'max', 2, 2)).toEqual([
    [6, 7],
    [8, 9],
  ]);
  expect(pooled(map, 'mean', 2, 2)).toEqual([
    [3, 2],
    [4, 5],
  ]);
});

test('a shift brings in zeros and counts what it has changed', () => {
  expect(shifted([[1, 2, 3]], 1)).toEqual([[0, 1, 2]]);
  expect(shifted([[1, 2, 3]], 0)).toEqual([[1, 2, 3]]);
  expect(changes([[1, 2, 2]], shifted([[1, 2, 2]], 1))).toBe(2);
  expect(changeShare([[3, 4]], [[3, 1]])).toBeCloseTo(3 / 5);
});

test('the first of equal entries is the winner', () => {
  const corner: [number, number] = [0, 0];
  const winners = [0, 1].flatMap((row) =>
    [0, 1]
      .filter((column) =>
        isWinner(
          [
            [1, 4],
            [4, 0],
          ],
          corner,
          2,
          row,
          column,
        ),
      )
      .map((column) => [row, column]),
  );
  expect(winners).toEqual([[0, 1]]);
});

test('pooling lessens the shift and does not undo it; over the whole map it does', () => {
  const { initial } = poolingLab;
  const moved = shownOf({ ...initial, shift: 1 });
  expect([moved.changedMap, moved.changedOutput]).toEqual([47, 12]);
  expect(moved.shareOutput).toBeLessThan(0.8 * moved.shareMap);
  expect(moved.shareOutput).toBeGreaterThan(0.2);
  expect(shownOf({ ...initial, shift: 1, size: '8' }).changedOutput).toBe(0);
  expect(shownOf(initial)).toMatchObject({ changedMap: 0, changedOutput: 0 });
});

test('every scene has a marked window inside the map', () => {
  const { initial, fields } = poolingLab;
  for (const size of fields.size.options)
    for (const stride of fields.stride.options) {
      const shown = shownOf({ ...initial, size, stride, row: 7, column: 7 });
      expect(shown.row * shown.stride + shown.size).toBeLessThanOrEqual(8);
      expect(shown.column * shown.stride + shown.size).toBeLessThanOrEqual(8);
    }
});
