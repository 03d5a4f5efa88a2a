import { expect, test } from 'vitest';
import { boxesOfCell, certainties, claimsOf, vectorsOf } from '../../../../components/widgets/YoloLive/model.ts';
import { yoloLive } from '../../../../components/widgets/YoloLive/scene.ts';
import { missedOf, sentenceOf, tableOf } from '../../../../components/widgets/YoloLive/summary.ts';

const classes = 4;
const depth = 5 + classes;
const names = ['disc', 'square', 'triangle', 'star'];

/** Outputs in which nothing is anywhere, but for these: cell, anchor, p, label, and height and width in cells. */
function outputsWith(...called: [cell: number, anchor: number, p: number, label: number, size: number][]): number[] {
  const outputs = Array<number>(64 * 2 * depth).fill(0);
  for (const [cell, anchor, p, label, size] of called) {
    const at = (cell * 2 + anchor) * depth;
    outputs.splice(at, depth, p, 0.5, 0.5, size, size, ...names.map((_, k) => Number(k === label)));
  }
  return outputs;
}

// Cell 9 is the second of the second row: its middle is (12, 12).
const outputs = outputsWith([9, 0, 0.9, 0, 2], [9, 1, 0.6, 0, 2.25], [10, 0, 0.5, 1, 2], [63, 1, 0.3, 2, 1]);
const truth = [
  { box: [4, 4, 20, 20] as const, label: 0 },
  { box: [40, 40, 50, 50] as const, label: 3 },
];
const thresholds = { score: 0.4, overlap: 0.45 };

test('boxes come the surest first; the weaker of two of one class is dropped for the stronger', () => {
  const claims = claimsOf(outputs, classes, thresholds, truth);
  expect(claims.map(({ detection }) => detection.score)).toEqual([0.9, 0.6, 0.5]);
  expect(claims.map(({ suppressedBy }) => suppressedBy?.score ?? null)).toEqual([null, 0.9, null]);
  expect(claims[0]).toMatchObject({ overlap: 1, isRight: true });
  // 16 · 16 of 18 · 18.
  expect(claims[1]!.overlap).toBeCloseTo(256 / 324, 12);
  expect(claims[1]!.isRight).toBe(false);
  expect(claims[2]).toMatchObject({ overlap: 0, isRight: false });
});

test('with nothing suppressed, the second box on one object is wrong all the same', () => {
  const claims = claimsOf(outputs, classes, { score: 0.2, overlap: 1 }, truth);
  expect(claims).toHaveLength(4);
  expect(claims.map(({ isRight }) => isRight)).toEqual([true, false, false, false]);
});

test('what is not found is named, in the sentence and in the table', () => {
  const claims = claimsOf(outputs, classes, thresholds, truth);
  const missed = missedOf(claims, truth);
  expect(missed).toEqual([truth[1]]);
  expect(sentenceOf({ ...yoloLive.initial, ...thresholds }, claims, truth)).toBe(
    '3 boxes score at least 0.40; 1 overlaps a stronger one of the same class by an IoU above 0.45 and is dropped. ' +
      'Objects found: 1 of 2; wrong boxes: 1.',
  );
  const { rows } = tableOf(claims, truth, missed, names);
  expect(rows.map((row) => row.at(-1))).toEqual(['right', 'dropped for 0.900', 'wrong', 'found', 'missed']);
  expect(rows[0]).toEqual(['box 1', 'disc', '0.900', '4.0, 4.0, 20.0, 20.0', '1.00', 'right']);
});

test('a cell has a vector for each anchor, and is as sure as the surer one', () => {
  expect(vectorsOf(outputs, classes, 9)).toEqual([
    [0.9, 0.5, 0.5, 2, 2, 1, 0, 0, 0],
    [0.6, 0.5, 0.5, 2.25, 2.25, 1, 0, 0, 0],
  ]);
  const sure = certainties(outputs, classes);
  expect(sure).toHaveLength(64);
  expect([sure[0], sure[9], sure[10], sure[63]]).toEqual([0, 0.9, 0.5, 0.3]);
});

test('the boxes of a cell are its two, however unsure', () => {
  expect(boxesOfCell(outputs, classes, 63)).toEqual([
    { box: [56, 56, 56, 56], label: 0, score: 0 },
    { box: [56, 56, 64, 64], label: 2, score: expect.closeTo(0.3, 6) },
  ]);
});
