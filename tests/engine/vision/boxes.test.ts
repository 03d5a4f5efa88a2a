import { describe, expect, test } from 'vitest';
import { areaOf, type Box, iou, nms, rankAnchors, sizeIou } from '#engine/vision/index.ts';

describe('iou', () => {
  test.each<[string, Box, Box, number]>([
    ['equal', [1, 2, 4, 6], [1, 2, 4, 6], 1],
    ['apart', [0, 0, 1, 1], [2, 2, 3, 3], 0],
    ['apart along one axis only', [0, 0, 4, 1], [0, 2, 4, 3], 0],
    ['touching along a side', [0, 0, 1, 1], [1, 0, 2, 1], 0],
    ['one inside of the other', [0, 0, 4, 4], [1, 1, 3, 3], 4 / 16],
    ['a quarter shared', [0, 0, 2, 2], [1, 1, 3, 3], 1 / 7],
    ['empty in a full one', [1, 1, 1, 1], [0, 0, 2, 2], 0],
    ['both empty, on one place', [1, 1, 1, 1], [1, 1, 1, 1], 0],
    ['fractions, below zero', [-0.5, -0.5, 0.5, 0.5], [-0.25, -0.5, 0.75, 0.5], 0.75 / 1.25],
  ])('%s', (_, a, b, expected) => {
    expect(iou(a, b)).toBeCloseTo(expected, 12);
    expect(iou(b, a)).toBeCloseTo(expected, 12);
  });

  test('corners in another order, or no numbers, are refused', () => {
    expect(() => iou([2, 0, 1, 1], [0, 0, 1, 1])).toThrow(
      'iou: no box: [2, 0, 1, 1]; a box is [left, top, right, bottom] with left ≤ right and top ≤ bottom',
    );
    expect(() => iou([0, 0, 1, 1], [0, 0, 1, Number.NaN])).toThrow('iou: no box: [0, 0, 1, NaN]');
    expect(() => areaOf([0, 3, 1, 1])).toThrow('areaOf: no box: [0, 3, 1, 1]');
  });
});

describe('nms', () => {
  const at = (left: number, score: number, label = 0) => ({ box: [left, 0, left + 10, 10] as Box, score, label });

  test('keeps the most confident of those that overlap, not the one that overlaps most', () => {
    // The middle box has the largest overlaps, the right one the highest score.
    const [left, middle, right] = [at(0, 0.6), at(2, 0.7), at(4, 0.9)];
    expect(nms([left, middle, right], { iouThreshold: 0.3 })).toEqual([right]);
  });

  test('a dropped box drops nobody', () => {
    const [first, second, third] = [at(0, 0.9), at(5, 0.8), at(10, 0.7)];
    expect(nms([third, second, first], { iouThreshold: 0.3 })).toEqual([first, third]);
  });

  test('classes do not compete', () => {
    expect(nms([at(0, 0.9, 0), at(0, 0.8, 1)])).toHaveLength(2);
  });

  test('thresholds: scores at it stay, overlaps at it stay', () => {
    expect(nms([at(0, 0.5), at(40, 0.49)], { scoreThreshold: 0.5 })).toEqual([at(0, 0.5)]);
    const half = { box: [0, 0, 10, 5] as Box, score: 0.4, label: 0 };
    expect(nms([at(0, 0.9), half], { iouThreshold: 0.5 })).toHaveLength(2);
    expect(nms([at(0, 0.9), half], { iouThreshold: 0.49 })).toHaveLength(1);
  });

  test('of equal scores the first wins; the list given stays as it was', () => {
    const detections = [at(1, 0.5), at(0, 0.5)];
    expect(nms(detections)).toEqual([at(1, 0.5)]);
    expect(detections).toHaveLength(2);
    expect(nms([])).toEqual([]);
  });
});

describe('anchors', () => {
  const anchors = [
    { width: 1, height: 1 },
    { width: 1, height: 3 },
    { width: 3, height: 1 },
  ];

  test('sizeIou is the IoU of boxes on one midpoint', () => {
    const centered = ({ width, height }: { width: number; height: number }): Box => [
      -width / 2,
      -height / 2,
      width / 2,
      height / 2,
    ];
    const sizes = [...anchors, { width: 0.3, height: 2.2 }];
    for (const a of sizes) for (const b of sizes) expect(sizeIou(a, b)).toBeCloseTo(iou(centered(a), centered(b)), 12);
    expect(sizeIou({ width: 0, height: 0 }, { width: 0, height: 0 })).toBe(0);
  });

  test('a tall box likes the tall anchor best, the flat one least', () => {
    expect(rankAnchors({ width: 0.9, height: 2.5 }, anchors)).toEqual([1, 0, 2]);
    expect(() => rankAnchors(anchors[0]!, [])).toThrow('rankAnchors: no anchors: []; give at least one');
  });
});
