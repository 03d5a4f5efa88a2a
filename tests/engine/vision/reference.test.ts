import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type DetectedPicture, meanAveragePrecision } from '#engine/metrics/index.ts';
import { type Box, type Detection, iou, nms } from '#engine/vision/index.ts';
import { expectClose } from '../closeness.ts';

const fixture = JSON.parse(readFileSync(new URL('../fixtures/references/metrics.json', import.meta.url), 'utf8'));

test.each<{ a: Box; b: Box; iou: number }>(fixture.iou)('iou of $a and $b, as counted pixel by pixel', (pair) => {
  expect(iou(pair.a, pair.b)).toBeCloseTo(pair.iou, 12);
  expect(iou(pair.b, pair.a)).toBe(iou(pair.a, pair.b));
});

test.each<{ detections: Detection[]; iouThreshold: number; kept: number[] }>(fixture.nms)(
  'nms at $iouThreshold keeps what the reference keeps',
  ({ detections, iouThreshold, kept }) => {
    expect(nms(detections, { iouThreshold })).toEqual(kept.map((index) => detections[index]));
  },
);

interface Precision {
  mean: number;
  perClass: (number | null)[];
}
interface MapCase {
  pictures: DetectedPicture[];
  classes: number;
  iouThreshold: number;
  'all-points': Precision;
  coco: Precision;
}

describe.each<MapCase>(fixture.map)('mAP at $iouThreshold', (expected) => {
  test.each(['all-points', 'coco'] as const)('%s', (interpolation) => {
    const { pictures, classes, iouThreshold } = expected;
    const { mean, perClass } = meanAveragePrecision(pictures, classes, { iouThreshold, interpolation });
    expectClose(
      perClass,
      expected[interpolation].perClass.map((value) => value ?? Number.NaN),
      1e-12,
      1e-12,
    );
    expect(mean).toBeCloseTo(expected[interpolation].mean, 12);
  });
});
