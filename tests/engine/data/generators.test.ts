import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '#engine';
import {
  blobs,
  circles,
  digits,
  type Examples,
  faces,
  letters,
  moons,
  noisyLine,
  noisySine,
  recall,
  scenes,
  sentences,
  spirals,
  temperatures,
  weather,
  xor,
} from '#engine/data/index.ts';
import { countsOf } from './statistics.ts';

type Generator = (count: number, random: Random) => unknown;

const generators: Record<string, Generator> = {
  ...{ blobs, moons, circles, spirals, xor, noisyLine, noisySine, digits, letters, scenes, sentences, weather },
  faces: (count, random) => faces(3, count, random),
  recall: (count, random) => recall(count, 5, random),
  temperatures,
};

describe.each(Object.entries(generators))('%s', (_, generate) => {
  test('the same seed gives the same data, another seed other data', () => {
    expect(generate(6, createRandom(5))).toEqual(generate(6, createRandom(5)));
    expect(generate(6, createRandom(5))).not.toEqual(generate(6, createRandom(6)));
  });

  test('nothing depends on what was drawn or generated before', () => {
    const used = createRandom(5);
    used.uniform();
    for (const other of Object.values(generators)) other(3, used);
    expect(generate(6, used)).toEqual(generate(6, createRandom(5)));
  });

  test('does not disturb the generator it was given', () => {
    const [used, fresh] = [createRandom(5), createRandom(5)];
    generate(6, used);
    expect(used.uniform()).toBe(fresh.uniform());
  });

  test('refuses a count that is none', () => {
    for (const count of [0, -1, 2.5, Number.NaN]) {
      expect(() => generate(count, createRandom(5))).toThrow(`is no whole number above 0: ${count}; ask for 1 or more`);
    }
  });
});

const labelled: Record<string, (count: number, random: Random) => Examples> = {
  ...{ blobs, moons, circles, spirals, xor, digits, letters },
  recall: (count, random) => recall(count, 3, random),
};

describe.each(Object.entries(labelled))('%s', (_, generate) => {
  test('fewer examples are the beginning of more', () => {
    const [few, many] = [generate(7, createRandom(1)), generate(20, createRandom(1))];
    expect(few.inputs).toEqual(many.inputs.slice(0, few.inputs.length));
    expect(few.labels).toEqual(many.labels.slice(0, 7));
  });

  test('classes are balanced, shapes fit, numbers are finite', () => {
    const { inputs, labels, shape } = generate(83, createRandom(2));
    expect(inputs).toHaveLength(shape.reduce((size, length) => size * length, 1));
    expect(labels).toHaveLength(shape[0]!);
    const counts = countsOf(labels);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(inputs.every(Number.isFinite)).toBe(true);
  });
});
