import { createRandom } from '#engine';
import type { Outline } from '#engine/data/drawing/outlines.ts';
import { type MeanAveragePrecision, meanAveragePrecision } from '#engine/metrics/averagePrecision.ts';
import type { Detection } from '#engine/vision/boxes.ts';
import { nms } from '#engine/vision/nms.ts';
import { decodePredictions } from '#engine/vision/yolo.ts';
import { gridOf } from './grid.ts';
import type { Detector } from './network.ts';
import { drawScene } from './pictures.ts';

/** How detections are thinned out before they are judged: all but the hopeless ones are kept, as is usual for mAP. */
export const judging = { scoreThreshold: 0.01, iouThreshold: 0.45 } as const;

/** How the figure in the file of weights was taken. */
export const unseen = { seed: 'detector, unseen', scenes: 500 } as const;

/** The boxes in a picture's pixels, after non-maximum suppression. */
export function detect(detector: Detector, pixels: Float32Array): Detection[] {
  return nms(decodePredictions(detector.outputs(pixels), gridOf(detector.classes), judging), judging);
}

/** mAP at an IoU of 0.5 on scenes that no training draws. */
export function measure(
  detector: Detector,
  { scenes = unseen.scenes, outlines }: { scenes?: number; outlines?: readonly Outline[] } = {},
): MeanAveragePrecision {
  const random = createRandom(unseen.seed);
  const pictures = Array.from({ length: scenes }, (_, i) => {
    const { picture, objects } = drawScene(random.fork(`${i}`), outlines);
    return { objects, detections: detect(detector, picture.pixels) };
  });
  return meanAveragePrecision(pictures, detector.classes);
}
