import { expect, test } from 'vitest';
import { Adam, createRandom, detectionLoss, scope, tensor } from '#engine';
import { scenes, shapeNames } from '#engine/data/index.ts';
import { meanAveragePrecision } from '#engine/metrics/index.ts';
import {
  activateOutputs,
  decodePredictions,
  encodeTargets,
  nms,
  type YoloGrid,
  yoloShape,
} from '#engine/vision/index.ts';

const grid: YoloGrid = {
  ...{ rows: 8, columns: 8, classes: shapeNames.length, picture: { width: 64, height: 64 } },
  anchors: [
    { width: 1.5, height: 1.5 },
    { width: 3, height: 3 },
  ],
};

test('raw outputs that the detection loss has taught find the objects of the scenes', () => {
  const pictures = scenes(6, createRandom('pipeline')).map(({ objects }) => {
    const { targets, lost } = encodeTargets(objects, grid);
    expect(lost).toEqual([]);
    const raw = tensor(new Float32Array(targets.length), { shape: yoloShape(grid), requiresGrad: true });
    const optimizer = new Adam([raw], { learningRate: 0.2 });
    for (let step = 0; step < 150; step++) {
      scope(() => {
        optimizer.zeroGrad();
        detectionLoss(raw, tensor(targets, { shape: yoloShape(grid) }), {
          anchors: grid.anchors,
          reduction: 'sum',
        }).backward();
        optimizer.step();
      });
    }
    const before = decodePredictions(activateOutputs(new Float32Array(targets.length), grid), grid, {
      scoreThreshold: 0.1,
    });
    const after = decodePredictions(activateOutputs(raw.data, grid), grid);
    return { objects, before: nms(before), after: nms(after) };
  });
  const map = (when: 'before' | 'after', iouThreshold: number) =>
    meanAveragePrecision(
      pictures.map((picture) => ({ objects: picture.objects, detections: picture[when] })),
      grid.classes,
      { iouThreshold },
    ).mean;
  expect(map('before', 0.5)).toBeLessThan(0.2);
  expect(map('after', 0.9)).toBe(1);
});
