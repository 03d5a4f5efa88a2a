import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accuracy, classificationReport, confusionMatrix, rocAuc, rocCurve } from '#engine/metrics/index.ts';
import { expectClose } from '../closeness.ts';

const fixture = JSON.parse(readFileSync(new URL('../fixtures/references/metrics.json', import.meta.url), 'utf8'));

interface Scores {
  precision: number;
  recall: number;
  f1: number;
}
interface Classification {
  classes: number;
  labels: number[];
  predictions: number[];
  accuracy: number;
  matrix: number[][];
  perClass: (Scores & { support: number })[];
  macro: Scores;
  micro: Scores;
}

const values = ({ precision, recall, f1 }: Scores) => [precision, recall, f1];

describe.each<Classification>(fixture.classification)('$classes classes', (expected) => {
  const { labels, predictions, classes } = expected;

  test('accuracy and confusion matrix', () => {
    expect(accuracy(labels, predictions)).toBeCloseTo(expected.accuracy, 12);
    expect(confusionMatrix(labels, predictions, classes)).toEqual(expected.matrix);
  });

  test('precision, recall and F1: of each class, macro, micro', () => {
    const report = classificationReport(labels, predictions, classes);
    report.perClass.forEach((scores, k) => {
      expectClose(values(scores), values(expected.perClass[k]!), 1e-12, 1e-12);
      expect(scores.support).toBe(expected.perClass[k]!.support);
    });
    expectClose(values(report.macro), values(expected.macro), 1e-12, 1e-12);
    expectClose(values(report.micro), values(expected.micro), 1e-12, 1e-12);
  });
});

interface Roc {
  labels: number[];
  scores: number[];
  thresholds: (number | string)[];
  falsePositiveRates: number[];
  truePositiveRates: number[];
  auc: number;
}

test.each<Roc>(fixture.roc)('ROC of $labels.length examples', (expected) => {
  const curve = rocCurve(expected.labels, expected.scores);
  expect(curve.map(({ threshold }) => threshold)).toEqual(expected.thresholds.map(Number));
  expectClose(
    curve.map((point) => point.falsePositiveRate),
    expected.falsePositiveRates,
    1e-12,
    1e-12,
  );
  expectClose(
    curve.map((point) => point.truePositiveRate),
    expected.truePositiveRates,
    1e-12,
    1e-12,
  );
  expect(rocAuc(expected.labels, expected.scores)).toBeCloseTo(expected.auc, 12);
});
