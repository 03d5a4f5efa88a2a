import { confusionMatrix } from './confusion.ts';

/** Precision and recall, and their mean. */
export interface Scores {
  /** Of what was called this class, the share that is: TP / (TP + FP). */
  readonly precision: number;
  /** Of what is this class, the share that was found: TP / (TP + FN). */
  readonly recall: number;
  /** Their harmonic mean, 2 TP / (2 TP + FP + FN). */
  readonly f1: number;
}

/** What `classificationReport` finds. */
export interface ClassificationReport {
  /** Scores of each class, with `support`, how many examples are of it. */
  readonly perClass: readonly (Scores & { readonly support: number })[];
  /** The mean over classes: a rare class counts as much as a common one. */
  readonly macro: Scores;
  /** All decisions together. With one label an example all three equal the accuracy. */
  readonly micro: Scores;
}

/**
 * Precision, recall and F1 for each class and on average. Where a share has nothing to be taken of (0/0: a class never
 * predicted has no precision) it counts as 0, as in scikit-learn unless `zero_division` says otherwise.
 *
 * @throws as `confusionMatrix` does
 * @see sklearn.metrics.precision_recall_fscore_support
 * @example classificationReport([0, 1, 1], [0, 1, 0], 2).macro.f1
 */
export function classificationReport(
  labels: ArrayLike<number>,
  predictions: ArrayLike<number>,
  classes: number,
): ClassificationReport {
  const matrix = confusionMatrix(labels, predictions, classes);
  const counts = matrix.map((row, k) => {
    const right = row[k]!;
    const [support, called] = [sum(row), sum(matrix.map((other) => other[k]!))];
    return { right, support, called };
  });
  const perClass = counts.map((count) => ({ ...scores(count), support: count.support }));
  const mean = (score: keyof Scores) => share(sum(perClass.map((one) => one[score])), classes);
  const all = (what: 'right' | 'support' | 'called') => sum(counts.map((count) => count[what]));
  return {
    perClass,
    macro: { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') },
    micro: scores({ right: all('right'), support: all('support'), called: all('called') }),
  };
}

function scores({ right, support, called }: { right: number; support: number; called: number }): Scores {
  return { precision: share(right, called), recall: share(right, support), f1: share(2 * right, called + support) };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
