import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import {
  batches,
  blobs,
  countOf,
  type Examples,
  moons,
  normalize,
  split,
  statisticsOf,
  take,
  widthOf,
} from '#engine/data/index.ts';
import { countsOf } from './statistics.ts';

const random = createRandom('handling');
/** Example i is [i, −i], its label i mod 3. */
const numbered = (count: number): Examples => ({
  inputs: Float32Array.from({ length: 2 * count }, (_, at) => (at % 2 ? -1 : 1) * Math.floor(at / 2)),
  shape: [count, 2],
  labels: Int32Array.from({ length: count }, (_, i) => i % 3),
});
const numbersIn = ({ inputs }: Examples) => Array.from(inputs).filter((_, at) => at % 2 === 0);
const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
const upTo = (count: number) => [...Array(count).keys()];

describe('take', () => {
  test('examples in that order, with their labels, copied', () => {
    const examples = numbered(4);
    const taken = take(examples, [2, 0, 2]);
    expect(taken).toEqual({
      inputs: Float32Array.of(2, -2, 0, -0, 2, -2),
      shape: [3, 2],
      labels: Int32Array.of(2, 0, 2),
    });
    taken.inputs[0] = 9;
    expect(examples.inputs[4]).toBe(2);
    expect([countOf(taken), widthOf(taken)]).toEqual([3, 2]);
  });

  test('labels of a regression stay fractions', () => {
    const examples = { inputs: Float32Array.of(1, 2), shape: [2, 1], labels: Float32Array.of(0.5, 1.5) };
    expect(take(examples, [1]).labels).toEqual(Float32Array.of(1.5));
  });

  test('an example that is not there', () => {
    for (const index of [4, -1, 0.5]) {
      expect(() => take(numbered(4), [index])).toThrow(`take: no such example: ${index}; (4,2) counts from 0 to 3`);
    }
  });
});

describe('split', () => {
  test.each([[[0.8, 0.1, 0.1]], [[0.5, 0.5]], [[0.7, 0.2, 0.1]], [[0.34, 0.33, 0.33]]])(
    '%j: parts share nothing and leave nothing out',
    (fractions) => {
      for (const count of [1, 7, 100, 101]) {
        for (const stratified of [false, true]) {
          const parts = split(numbered(count), fractions, random, { stratified });
          expect(sorted(parts.flatMap(numbersIn))).toEqual(upTo(count));
        }
      }
    },
  );

  test('sizes are those asked for', () => {
    const [train, dev, test] = split(numbered(100), [0.8, 0.1, 0.1], random);
    expect([countOf(train), countOf(dev), countOf(test)]).toEqual([80, 10, 10]);
    expect(countOf(split(numbered(100), [0.25], random)[0])).toBe(25);
  });

  test('shuffled: the first part is not the beginning', () => {
    expect(numbersIn(split(numbered(100), [0.5], random)[0])).not.toEqual(upTo(50));
  });

  test('stratified: each class has its share in every part, and classes are mixed', () => {
    // 90 of class 0, 10 of class 1.
    const rare = { ...numbered(100), labels: Int32Array.from({ length: 100 }, (_, i) => Number(i >= 90)) };
    const [train, test] = split(rare, [0.8, 0.2], random, { stratified: true });
    expect([countsOf(train.labels), countsOf(test.labels)]).toEqual([
      [72, 8],
      [18, 2],
    ]);
    expect(Array.from(train.labels).indexOf(1)).toBeLessThan(40);
  });

  test('fractions that are no shares', () => {
    expect(() => split(numbered(4), [0.8, 0.3], random)).toThrow(
      'split: not shares of one whole: [0.8, 0.3] add up to 1.1',
    );
    expect(() => split(numbered(4), [-0.1, 0.3], random)).toThrow('split: not shares of one whole: [-0.1, 0.3]');
  });
});

describe('batches', () => {
  test('every example once, the last batch holds what remains', () => {
    const epoch = [...batches(numbered(10), { size: 4, random })];
    expect(epoch.map(countOf)).toEqual([4, 4, 2]);
    expect(sorted(epoch.flatMap(numbersIn))).toEqual(upTo(10));
    for (const batch of epoch) expect(Array.from(batch.labels)).toEqual(numbersIn(batch).map((i) => i % 3));
  });

  test('in order without a generator, another order every epoch with one', () => {
    expect([...batches(numbered(5), { size: 2 })].flatMap(numbersIn)).toEqual(upTo(5));
    const epoch = (name: string) =>
      [...batches(numbered(50), { size: 8, random: random.fork(name) })].flatMap(numbersIn);
    expect(epoch('epoch 1')).not.toEqual(epoch('epoch 2'));
    expect(epoch('epoch 1')).toEqual(epoch('epoch 1'));
  });

  test('a size larger than the set gives one batch; none is no size', () => {
    expect([...batches(numbered(3))]).toHaveLength(1);
    expect(() => [...batches(numbered(3), { size: 0 })]).toThrow('batches: size is no whole number above 0: 0');
  });
});

describe('normalize', () => {
  test('the training set gets mean 0 and standard deviation 1; others its measures, not their own', () => {
    const [train, dev] = split(blobs(300, random), [0.8, 0.2], random);
    const statistics = statisticsOf(train);
    const [normalized, other] = [statisticsOf(normalize(train, statistics)), statisticsOf(normalize(dev, statistics))];
    for (const feature of [0, 1]) {
      expect(normalized.mean[feature]).toBeCloseTo(0, 5);
      expect(normalized.standardDeviation[feature]).toBeCloseTo(1, 5);
      expect(Math.abs(other.mean[feature]!)).toBeGreaterThan(1e-4);
      expect(other.mean[feature]).toBeCloseTo(0, 0);
    }
  });

  test('divides by n, not by n − 1, and leaves a feature that never varies at 0', () => {
    const examples = { inputs: Float32Array.of(1, 7, 3, 7), shape: [2, 2], labels: Int32Array.of(0, 0) };
    const statistics = statisticsOf(examples);
    expect(statistics).toEqual({ mean: Float32Array.of(2, 7), standardDeviation: Float32Array.of(1, 0) });
    expect(normalize(examples, statistics).inputs).toEqual(Float32Array.of(-1, 0, 1, 0));
    expect(examples.inputs[0]).toBe(1);
  });

  test('misuse', () => {
    const statistics = { mean: new Float32Array(3), standardDeviation: new Float32Array(3) };
    expect(() => normalize(moons(4, random), statistics)).toThrow(
      'normalize: statistics of 3 features do not fit (4,2)',
    );
    expect(() => statisticsOf({ ...numbered(1), inputs: new Float32Array(), shape: [0, 2] })).toThrow(
      'statisticsOf: no examples: (0,2); it takes one or more',
    );
  });
});
