import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import { shapeNames } from '#engine/data/index.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { writeSafetensors } from '#engine/weights/index.ts';
import { detect, measure } from '#networks/detector/evaluate.ts';
import { gridOf } from '#networks/detector/grid.ts';
import { Detector, loadDetector } from '#networks/detector/network.ts';
import { drawScene } from '#networks/detector/pictures.ts';
import { recipe, startTraining } from '#networks/detector/train.ts';

const bytes = new Uint8Array(
  readFileSync(new URL('../../../src/networks/detector/weights.safetensors', import.meta.url)),
);
const { pixels } = drawScene(createRandom('test')).picture;

beforeAll(() => loadKernels('simd'));

describe('the committed weights', () => {
  const { detector, names, metadata } = loadDetector(bytes);

  test('are small, and of the recipe and the classes', () => {
    expect(bytes.length).toBeLessThan(500_000);
    expect(names).toEqual(shapeNames);
    expect(JSON.parse(metadata.get('recipe')!)).toMatchObject(recipe);
  });

  test('reach the figure that their file states, on scenes that no training draws', () => {
    const { mean, perClass } = measure(detector);
    expect(mean.toFixed(4)).toBe(metadata.get('map'));
    expect(perClass.map((precision) => precision.toFixed(4)).join(',')).toBe(metadata.get('mapPerClass'));
    expect(mean).toBeGreaterThan(0.8);
  });

  test('find more than a detector that has learned nothing', () => {
    expect(measure(new Detector(4, createRandom('fresh')), { scenes: 20 }).mean).toBeLessThan(0.1);
  });
});

test('the first steps of the recipe are the same bits twice, and the loss falls', () => {
  const run = () => {
    const training = startTraining();
    const losses = Array.from({ length: 12 }, () => training.update());
    return { losses, parameters: training.detector.parameters };
  };
  const [first, second] = [run(), run()];
  expect(second.parameters).toEqual(first.parameters);
  expect(second.losses).toEqual(first.losses);
  expect(first.losses.at(-1)).toBeLessThan(0.95 * first.losses[0]!);
});

describe('a detector', () => {
  const { detector } = loadDetector(bytes);

  test('gives every cell and anchor a probability, a midpoint in the cell, a size and classes that sum to 1', () => {
    const outputs = detector.outputs(pixels);
    const depth = 5 + recipe.classes;
    expect(outputs).toHaveLength(8 * 8 * 2 * depth);
    for (let at = 0; at < outputs.length; at += depth) {
      const [p, x, y, height, width, ...classes] = outputs.subarray(at, at + depth);
      for (const share of [p, x, y]) expect(share! >= 0 && share! <= 1).toBe(true);
      expect(Math.min(height!, width!)).toBeGreaterThan(0);
      expect(classes.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5);
    }
  });

  test('with one class more knows what it knew, and calls nothing the new class', () => {
    const wider = loadDetector(bytes, 5).detector;
    const [before, after] = [detect(detector, pixels), detect(wider, pixels)];
    const sure = (all: typeof before) =>
      all.filter(({ score }) => score > 0.3).map(({ box, label }) => ({ box, label }));
    expect(sure(after)).toEqual(sure(before));
    expect(sure(before).length).toBeGreaterThan(0);
    expect(gridOf(wider.classes).classes).toBe(5);
  });

  test('takes over parameters from another thread', () => {
    const copy = new Detector(4, createRandom('copy'));
    copy.parameters = detector.parameters;
    expect(copy.outputs(pixels)).toEqual(detector.outputs(pixels));
    copy.dispose();
    expect(() => copy.outputs(pixels)).toThrow('stale tensor');
  });

  test('refuses weights of another network', () => {
    const tensors = new Map(detector.network.namedTensors());
    tensors.set('0.weight', tensors.get('1.weight')!);
    expect(() => loadDetector(writeSafetensors(tensors, { classes: shapeNames.join(',') }))).toThrow(
      'Detector: no such weights: 0.weight',
    );
    tensors.delete('0.weight');
    expect(() => loadDetector(writeSafetensors(tensors, { classes: shapeNames.join(',') }))).toThrow(
      'these are of another network',
    );
    expect(() => loadDetector(bytes, 3)).toThrow('Detector: no such weights: 5.weight');
  });
});
