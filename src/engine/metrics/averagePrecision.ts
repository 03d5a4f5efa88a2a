import { type Detection, iou, type LabeledBox } from '../vision/boxes.ts';

/**
 * How the curve of precision over recall becomes one number. Both first raise each precision to the best that is
 * reached at that recall or a higher one.
 * - `all-points`: the exact area under it, as Pascal VOC has it since 2010 (Everingham et al. 2015, section 4.1.1).
 * - `coco`: the mean at 101 recalls, 0, 0.01, …, 1 (Lin et al. 2014).
 */
export type Interpolation = 'all-points' | 'coco';

/**
 * Average precision of detections in the order of their scores, the highest first: for each whether it is right, and
 * how many objects there were to be found. NaN where there was none.
 *
 * @see sklearn.metrics.average_precision_score
 * @example averagePrecision([true, false, true], 2)
 */
export function averagePrecision(
  isRight: readonly boolean[],
  objects: number,
  interpolation: Interpolation = 'all-points',
): number {
  if (objects === 0) return Number.NaN;
  let found = 0;
  const points = isRight.map((right, i) => {
    if (right) found++;
    return { recall: found / objects, precision: found / (i + 1) };
  });
  for (let i = points.length - 2; i >= 0; i--) {
    points[i]!.precision = Math.max(points[i]!.precision, points[i + 1]!.precision);
  }
  if (interpolation === 'coco') {
    const recalls = Array.from({ length: 101 }, (_, i) => i / 100);
    const reached = recalls.map((recall) => points.find((point) => point.recall >= recall)?.precision ?? 0);
    return reached.reduce((sum, precision) => sum + precision, 0) / recalls.length;
  }
  return points.reduce(
    (area, { recall, precision }, i) => area + (recall - (points[i - 1]?.recall ?? 0)) * precision,
    0,
  );
}

/** A picture with what is in it, and what a detector claims. */
export interface DetectedPicture {
  readonly objects: readonly LabeledBox[];
  readonly detections: readonly Detection[];
}

/** What `meanAveragePrecision` finds. */
export interface MeanAveragePrecision {
  /** The mean over the classes that occur. NaN if none does. */
  readonly mean: number;
  /** Average precision of each class, NaN for one that is in no picture. */
  readonly perClass: readonly number[];
}

/** When a detection counts as right, and how its curve becomes a number. */
export interface MeanAveragePrecisionOptions {
  /** The least overlap that makes a detection right. */
  iouThreshold?: number;
  interpolation?: Interpolation;
}

/**
 * mAP, at an IoU of 0.5 unless asked otherwise. Class by class, over all pictures together, detections come in the
 * order of their scores. Each goes to the object of its class and picture that it overlaps most, and is right if that
 * is enough and no better detection went there before: a second one on the same object is wrong (Everingham et
 * al. 2010, section 4.2.2).
 *
 * @throws if a box has its corners the wrong way round
 */
export function meanAveragePrecision(
  pictures: readonly DetectedPicture[],
  classes: number,
  { iouThreshold = 0.5, interpolation = 'all-points' }: MeanAveragePrecisionOptions = {},
): MeanAveragePrecision {
  const perClass = Array.from({ length: classes }, (_, label) => {
    const ofClass = pictures.map(({ objects, detections }) => ({
      objects: objects.filter((object) => object.label === label),
      detections: detections.filter((detection) => detection.label === label),
    }));
    const count = ofClass.reduce((sum, { objects }) => sum + objects.length, 0);
    return averagePrecision(judge(ofClass, iouThreshold), count, interpolation);
  });
  const known = perClass.filter((precision) => !Number.isNaN(precision));
  return { mean: known.reduce((sum, precision) => sum + precision, 0) / known.length, perClass };
}

/** Whether each detection of one class is right, the highest score first. */
function judge(pictures: readonly DetectedPicture[], iouThreshold: number): boolean[] {
  const taken = new Set<LabeledBox>();
  return pictures
    .flatMap(({ objects, detections }) => detections.map((detection) => ({ detection, objects })))
    .sort((a, b) => b.detection.score - a.detection.score)
    .map(({ detection, objects }) => {
      let nearest: LabeledBox | undefined;
      let most = iouThreshold;
      for (const object of objects) {
        const overlap = iou(detection.box, object.box);
        if (overlap < most || (overlap === most && nearest)) continue;
        [nearest, most] = [object, overlap];
      }
      if (!nearest || taken.has(nearest)) return false;
      taken.add(nearest);
      return true;
    });
}
