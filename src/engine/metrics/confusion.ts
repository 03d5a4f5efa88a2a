/**
 * How often each class (rows) was taken for each class (columns): `matrix[truth][prediction]`, as scikit-learn has it.
 *
 * @throws if there are more predictions than truths or fewer, or one is no class
 * @see sklearn.metrics.confusion_matrix
 * @example confusionMatrix([0, 1, 1, 2], [0, 1, 2, 2], 3)
 */
export function confusionMatrix(
  labels: ArrayLike<number>,
  predictions: ArrayLike<number>,
  classes: number,
): number[][] {
  requirePairs('confusionMatrix', labels, predictions);
  const matrix = Array.from({ length: classes }, () => Array<number>(classes).fill(0));
  for (let i = 0; i < labels.length; i++) {
    requireClass('label', labels[i]!, i, classes);
    requireClass('prediction', predictions[i]!, i, classes);
    matrix[labels[i]!]![predictions[i]!]! += 1;
  }
  return matrix;
}

/**
 * The share of predictions that are right. NaN for none at all: 0 of 0.
 *
 * @throws if there are more predictions than labels or fewer
 * @see sklearn.metrics.accuracy_score
 * @example accuracy([0, 1, 1, 2], [0, 1, 2, 2])
 */
export function accuracy(labels: ArrayLike<number>, predictions: ArrayLike<number>): number {
  requirePairs('accuracy', labels, predictions);
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i] === predictions[i]) right++;
  return right / labels.length;
}

/** Throws unless there is one prediction for each truth. */
export function requirePairs(metric: string, labels: ArrayLike<number>, predictions: ArrayLike<number>): void {
  if (labels.length === predictions.length) return;
  throw new RangeError(
    `${metric}: ${labels.length} labels and ${predictions.length} predictions; one prediction for each label`,
  );
}

function requireClass(what: string, value: number, place: number, classes: number): void {
  if (Number.isInteger(value) && value >= 0 && value < classes) return;
  throw new RangeError(
    `confusionMatrix: no such class: ${what} ${value} at ${place}; classes are whole numbers from 0 to ${classes - 1}`,
  );
}
