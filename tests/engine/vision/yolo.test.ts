import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import {
  activateOutputs,
  type Box,
  decodePredictions,
  encodeTargets,
  type YoloGrid,
  yoloShape,
} from '#engine/vision/index.ts';
import { expectClose } from '../closeness.ts';

const square = { width: 1, height: 1 };
const tall = { width: 1, height: 2 };
const grid: YoloGrid = { rows: 3, columns: 3, anchors: [square, tall], classes: 2, picture: { width: 90, height: 90 } };
const numbersAt = (targets: Float32Array, row: number, column: number, anchor: number) => {
  const first = ((row * 3 + column) * 2 + anchor) * 7;
  return Array.from(targets.subarray(first, first + 7));
};

describe('encodeTargets', () => {
  test('19×19 cells, 5 anchors, 20 classes: 45,125 numbers, don’t-cares but one in each place', () => {
    const big: YoloGrid = {
      ...{ rows: 19, columns: 19, classes: 20, picture: { width: 608, height: 608 } },
      anchors: Array.from({ length: 5 }, (_, i) => ({ width: i + 1, height: 1 })),
    };
    expect(yoloShape(big)).toEqual([19, 19, 5, 25]);
    const { targets, counts } = encodeTargets([{ box: [10, 10, 40, 42], label: 3 }], big);
    expect(targets).toHaveLength(45_125);
    // p_c counts everywhere; the other 24 where the object is.
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(19 * 19 * 5 + 24);
  });

  test('the cell of the midpoint and the anchor of the shape: p_c, b_x, b_y, b_h, b_w, classes', () => {
    // Midpoint (45, 36): row 1, column 1, half and a fifth into the cell; 30 wide and 60 high: 1 by 2 cells.
    const { targets, counts, lost } = encodeTargets([{ box: [30, 6, 60, 66], label: 1 }], grid);
    expectClose(numbersAt(targets, 1, 1, 1), [1, 0.5, 0.2, 2, 1, 0, 1]);
    expect(numbersAt(counts, 1, 1, 1)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(numbersAt(counts, 1, 1, 0)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(targets.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1 + 0.7 + 3 + 1, 5);
    expect(lost).toEqual([]);
  });

  test('a midpoint on a line belongs to the right or lower cell, on the far edge to the last', () => {
    const target = (x: number, y: number) =>
      encodeTargets([{ box: [x - 1, y - 1, x + 1, y + 1], label: 0 }], grid).targets;
    expect(numbersAt(target(30, 60), 2, 1, 0).slice(0, 3)).toEqual([1, 0, 0]);
    expect(numbersAt(target(90, 90), 2, 2, 0).slice(0, 3)).toEqual([1, 1, 1]);
    expect(numbersAt(target(0, 0), 0, 0, 0).slice(0, 3)).toEqual([1, 0, 0]);
  });

  test('two objects in one cell take two anchors, the second one its next best; a third is lost', () => {
    const box: Box = [30, 30, 60, 60];
    const objects = [0, 1, 0].map((label) => ({ box, label }));
    const { targets, lost } = encodeTargets(objects, grid);
    expect(numbersAt(targets, 1, 1, 0)).toEqual([1, 0.5, 0.5, 1, 1, 1, 0]);
    expect(numbersAt(targets, 1, 1, 1)).toEqual([1, 0.5, 0.5, 1, 1, 0, 1]);
    expect(lost).toEqual([objects[2]]);
  });

  test('misuse', () => {
    expect(() => encodeTargets([{ box: [90, 0, 100, 10], label: 0 }], grid)).toThrow(
      'encodeTargets: midpoint outside of the picture: [90, 0, 100, 10] in 90 × 90; boxes and picture need one unit',
    );
    expect(() => encodeTargets([{ box: [0, 0, 1, 1], label: 2 }], grid)).toThrow('encodeTargets: no such class: 2');
    expect(() => encodeTargets([{ box: [1, 0, 0, 1], label: 0 }], grid)).toThrow('encodeTargets: no box: [1, 0, 0, 1]');
  });
});

describe('decodePredictions', () => {
  test('gives back what was encoded, on any grid', () => {
    const random = createRandom('yolo');
    for (let round = 0; round < 30; round++) {
      const [rows, columns, width, height] = [
        random.integer(2, 7),
        random.integer(2, 7),
        random.uniform(1, 50),
        random.uniform(1, 50),
      ];
      const wide: YoloGrid = { rows, columns, anchors: [square, tall], classes: 3, picture: { width, height } };
      const object = () => {
        const [x, y, w, h] = [
          random.uniform(0, width),
          random.uniform(0, height),
          random.uniform(0, width),
          random.uniform(0, height),
        ];
        return { box: [x - w / 2, y - h / 2, x + w / 2, y + h / 2] as Box, label: random.integer(0, 3) };
      };
      const objects = [object(), object(), object()];
      const { targets, lost } = encodeTargets(objects, wide);
      const found = decodePredictions(targets, wide);
      expect(found).toHaveLength(3 - lost.length);
      for (const { box, label } of objects.filter((one) => !lost.includes(one))) {
        const same = found.find((one) => one.label === label && Math.abs(one.box[0] - box[0]) < 1e-4);
        expectClose(same!.box, box, 1e-4, 1e-4);
        expect(same!.score).toBe(1);
      }
    }
  });

  test('the score is p_c times the probability of the best class; below the threshold nothing', () => {
    const predictions = new Float32Array(3 * 3 * 2 * 7);
    predictions.set([0.8, 0.5, 0.5, 1, 1, 0.25, 0.75], 0);
    expect(decodePredictions(predictions, grid, { scoreThreshold: 0.61 })).toEqual([]);
    const [only, ...others] = decodePredictions(predictions, grid, { scoreThreshold: 0.59 });
    expect(others).toEqual([]);
    expect(only!.label).toBe(1);
    expect(only!.score).toBeCloseTo(0.6, 6);
    expect(only!.box).toEqual([0, 0, 30, 30]);
  });

  test('a negative size is an empty box, NaN no detection, a wrong length an error', () => {
    const predictions = new Float32Array(3 * 3 * 2 * 7);
    predictions.set([1, 0.5, 0.5, -1, 1, 1, 0], 0);
    predictions.set([Number.NaN, 0.5, 0.5, 1, 1, 1, 0], 7);
    expect(decodePredictions(predictions, grid)).toEqual([{ box: [0, 15, 30, 15], label: 0, score: 1 }]);
    expect(() => decodePredictions(predictions.subarray(1), grid)).toThrow(
      "decodePredictions: 125 numbers do not fit the grid (3,3,2,7); pass one picture's",
    );
  });
});

test('activateOutputs: sigmoid, sigmoid, anchor · eᵗ, softmax', () => {
  const raw = new Float32Array(3 * 3 * 2 * 7);
  raw.set([0, Math.log(3), -1000, Math.log(2), 0, 1000, 1000], 7);
  const outputs = activateOutputs(raw, grid);
  expectClose(outputs.subarray(0, 7), [0.5, 0.5, 0.5, 1, 1, 0.5, 0.5]);
  // The second anchor is 2 high.
  expectClose(outputs.subarray(7, 14), [0.5, 0.75, 0, 4, 1, 0.5, 0.5]);
  expect(() => activateOutputs([1], grid)).toThrow('activateOutputs: 1 numbers do not fit the grid (3,3,2,7)');
});
