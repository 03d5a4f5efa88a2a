import { type Detection, iou } from './boxes.ts';

/** Which detections `nms` drops. */
export interface NmsOptions {
  /** Two boxes of one class that overlap by more than this IoU are taken for one object. */
  iouThreshold?: number;
  /** Detections below this score are dropped at once. */
  scoreThreshold?: number;
}

/**
 * Non-maximum suppression: of detections of one class that overlap, the most confident one stays. Class by class, it
 * takes the detection of the highest score left, keeps it, and drops those that overlap it too much. What is kept
 * comes in the order of its scores; of equal scores the first in the list counts as the higher.
 *
 * @throws if a box has its corners the wrong way round
 * @see torchvision.ops.batched_nms
 * @example nms([{ box: [0, 0, 4, 4], label: 0, score: 0.6 }, { box: [0, 0, 4, 5], label: 0, score: 0.9 }]).map(({ score }) => score)
 */
export function nms<One extends Detection>(
  detections: readonly One[],
  { iouThreshold = 0.5, scoreThreshold = 0 }: NmsOptions = {},
): One[] {
  const kept: One[] = [];
  const ranked = detections.filter(({ score }) => score >= scoreThreshold).sort((a, b) => b.score - a.score);
  for (const detection of ranked) {
    const isSeen = kept.some(({ label, box }) => label === detection.label && iou(box, detection.box) > iouThreshold);
    if (!isSeen) kept.push(detection);
  }
  return kept;
}
