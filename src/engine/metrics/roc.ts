import { requirePairs } from './confusion.ts';

/** What a threshold on the score lets through: everything with at least that score is called positive. */
export interface RocPoint {
  readonly threshold: number;
  /** Of the negatives, the share that passes. */
  readonly falsePositiveRate: number;
  /** Of the positives, the share that passes. */
  readonly truePositiveRate: number;
}

/**
 * The ROC curve, from the threshold that nothing passes (∞) down to the one that everything passes. Examples of equal
 * score pass together, in one step: their order in the list must not matter.
 *
 * @throws if a label is not 0 or 1, a score is NaN, or one of the two classes is missing
 * @see sklearn.metrics.roc_curve
 */
export function rocCurve(labels: ArrayLike<number>, scores: ArrayLike<number>): RocPoint[] {
  const { order, positives, negatives } = ranked(labels, scores);
  const curve: RocPoint[] = [{ threshold: Number.POSITIVE_INFINITY, falsePositiveRate: 0, truePositiveRate: 0 }];
  let [passedPositives, passedNegatives] = [0, 0];
  order.forEach((example, rank) => {
    if (labels[example] === 1) passedPositives++;
    else passedNegatives++;
    if (rank + 1 < order.length && scores[order[rank + 1]!] === scores[example]) return;
    curve.push({
      threshold: scores[example]!,
      falsePositiveRate: passedNegatives / negatives,
      truePositiveRate: passedPositives / positives,
    });
  });
  return curve;
}

/**
 * The area under the ROC curve by the trapezoidal rule: the probability that a positive scores higher than a negative,
 * a tie counting one half (Hanley and McNeil 1982).
 *
 * @throws as `rocCurve` does
 * @see sklearn.metrics.roc_auc_score
 * @example rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
 */
export function rocAuc(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  return rocCurve(labels, scores).reduce((area, point, i, curve) => {
    const before = curve[i - 1] ?? point;
    const height = (point.truePositiveRate + before.truePositiveRate) / 2;
    return area + (point.falsePositiveRate - before.falsePositiveRate) * height;
  }, 0);
}

/** The examples from the highest score to the lowest. */
function ranked(labels: ArrayLike<number>, scores: ArrayLike<number>) {
  requirePairs('rocCurve', labels, scores);
  let positives = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== 0 && labels[i] !== 1) {
      throw new RangeError(`rocCurve: label is neither 0 nor 1: ${labels[i]} at ${i}; one class against the rest`);
    }
    if (Number.isNaN(scores[i])) throw new RangeError(`rocCurve: score is NaN: at ${i}; it has no rank`);
    positives += labels[i]!;
  }
  const negatives = labels.length - positives;
  if (positives === 0 || negatives === 0) {
    throw new RangeError(`rocCurve: ${positives} positives and ${negatives} negatives; it takes at least one of both`);
  }
  const order = [...Array(labels.length).keys()].sort((a, b) => scores[b]! - scores[a]!);
  return { order, positives, negatives };
}
