import { describe, expect, test } from 'vitest';
import {
  accuracy,
  averagePrecision,
  classificationReport,
  confusionMatrix,
  meanAveragePrecision,
  rocAuc,
  rocCurve,
} from '#engine/metrics/index.ts';

describe('classification', () => {
  test('rows are truths, columns predictions', () => {
    expect(confusionMatrix([0, 0, 1], [0, 1, 1], 2)).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  test('a class that never occurs scores 0, and counts in the macro mean', () => {
    const { perClass, macro, micro } = classificationReport([0, 0], [0, 0], 2);
    expect(perClass[1]).toEqual({ precision: 0, recall: 0, f1: 0, support: 0 });
    expect(macro).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(micro).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  test('typed arrays are fine, no examples have no accuracy', () => {
    expect(accuracy(Int32Array.of(1, 2, 3, 4), Int32Array.of(1, 2, 3, 0))).toBe(0.75);
    expect(accuracy([], [])).toBeNaN();
  });

  test('what does not fit is refused', () => {
    expect(() => accuracy([1, 2], [1])).toThrow('accuracy: 2 labels and 1 predictions; one prediction for each label');
    expect(() => confusionMatrix([0, 2], [0, 1], 2)).toThrow('confusionMatrix: no such class: label 2 at 1');
    expect(() => confusionMatrix([0], [0.5], 2)).toThrow('confusionMatrix: no such class: prediction 0.5 at 0');
  });
});

describe('ROC', () => {
  test('the area is the probability that a positive scores higher, ties one half', () => {
    const [labels, scores] = [
      [1, 0, 1, 0, 1],
      [3, 2, 2, 1, 1],
    ];
    // Pairs (positive, negative): 3>2, 3>1, 2=2, 2>1, 1<2, 1=1.
    expect(rocAuc(labels, scores)).toBeCloseTo((1 + 1 + 0.5 + 1 + 0 + 0.5) / 6, 12);
  });

  test('the order of equal scores does not matter', () => {
    expect(rocCurve([1, 0, 1, 0], [1, 1, 1, 1])).toEqual(rocCurve([0, 0, 1, 1], [1, 1, 1, 1]));
    expect(rocAuc([1, 0], [0, 0])).toBe(0.5);
  });

  test('infinite scores have a rank, NaN has none', () => {
    const { POSITIVE_INFINITY, NEGATIVE_INFINITY, NaN: nan } = Number;
    expect(rocAuc([1, 0], [POSITIVE_INFINITY, NEGATIVE_INFINITY])).toBe(1);
    expect(() => rocAuc([1, 0], [0, nan])).toThrow('rocCurve: score is NaN: at 1; it has no rank');
  });

  test('misuse', () => {
    expect(() => rocCurve([1, 1], [0, 1])).toThrow(
      'rocCurve: 2 positives and 0 negatives; it takes at least one of both',
    );
    expect(() => rocCurve([1, 2], [0, 1])).toThrow('rocCurve: label is neither 0 nor 1: 2 at 1');
    expect(() => rocCurve([1], [0, 1])).toThrow('rocCurve: 1 labels and 2 predictions');
  });
});

describe('average precision', () => {
  test('worked by hand: right, wrong, right of two objects', () => {
    // Precisions 1, 1/2, 2/3 at recalls 1/2, 1/2, 1: half of the area at 1, half at 2/3.
    expect(averagePrecision([true, false, true], 2)).toBeCloseTo(0.5 + 0.5 * (2 / 3), 12);
    // Recalls 0 to 0.50 are 51 of the 101.
    expect(averagePrecision([true, false, true], 2, 'coco')).toBeCloseTo((51 + 50 * (2 / 3)) / 101, 12);
  });

  test('an object never found costs its share; nothing to find is not a number', () => {
    expect(averagePrecision([true], 4)).toBe(0.25);
    expect(averagePrecision([], 4)).toBe(0);
    expect(averagePrecision([false], 0)).toBeNaN();
  });

  test('a second detection of one object is wrong', () => {
    const objects = [{ box: [0, 0, 2, 2], label: 0 }] as const;
    const twice = [0.9, 0.8].map((score) => ({ box: [0, 0, 2, 2], label: 0, score }) as const);
    const other = { objects: [{ box: [0, 0, 2, 2], label: 0 }] as const, detections: [{ ...twice[0]!, score: 0.1 }] };
    expect(meanAveragePrecision([{ objects, detections: twice }], 1).mean).toBe(1);
    expect(meanAveragePrecision([{ objects, detections: twice }, other], 1).mean).toBeCloseTo(0.5 + 0.5 * (2 / 3), 12);
  });

  test('classes that are nowhere are left out of the mean', () => {
    const picture = {
      objects: [{ box: [0, 0, 2, 2], label: 1 }],
      detections: [{ box: [0, 0, 2, 2], label: 1, score: 1 }],
    } as const;
    const { mean, perClass } = meanAveragePrecision([picture], 3);
    expect(perClass).toEqual([Number.NaN, 1, Number.NaN]);
    expect(mean).toBe(1);
    expect(meanAveragePrecision([], 2).mean).toBeNaN();
  });

  test('an overlap of just the threshold is enough', () => {
    const picture = {
      objects: [{ box: [0, 0, 2, 1], label: 0 }],
      detections: [{ box: [0, 0, 1, 1], label: 0, score: 1 }],
    } as const;
    expect(meanAveragePrecision([picture], 1).mean).toBe(1);
    expect(meanAveragePrecision([picture], 1, { iouThreshold: 0.51 }).mean).toBe(0);
  });
});
