import { describe, expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import { createRandom, Linear, linear, Sequential, scope, sigmoid, tanh, tensor } from '#engine';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';
import numbers from '../../content/chapters/neural-networks/numbers.ts';

const transposed = (rows: number[][]) => rows[0]!.map((_, column) => rows.map((row) => row[column]!));

/** What the engine answers to the same question; it has examples in rows. */
const engine: Record<string, (...args: never[]) => unknown> = {
  countParameters: (sizes: number[]) => {
    const random = createRandom(1);
    const layers = sizes.slice(1).map((units, i) => new Linear(sizes[i]!, units, { random }));
    return [...new Sequential(...layers).parameters()].reduce((total, parameter) => total + parameter.size, 0);
  },
  forwardTwoLayer: (X: number[][], W1: number[][], b1: number[], W2: number[][], b2: number[]) => {
    const Z1 = linear(tensor(transposed(X)), tensor(transposed(W1)), tensor(b1));
    const A1 = tanh(Z1);
    const Z2 = linear(A1, tensor(transposed(W2)), tensor(b2));
    const parts = { Z1, A1, Z2, A2: sigmoid(Z2) };
    return Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, transposed(part.toArray<number[][]>())]),
    );
  },
};

test.for(Object.keys(engine))('the solution of %s agrees with the engine', async (name) => {
  const exercise = await loadExercise('neural-networks', name);
  for (const seed of [exercise.seed, 1, 2, 3])
    for (const { args, expected, group } of makeAnswerKey(exercise, seed).cases) {
      const answer = scope(() => engine[name]!(...(args as never[]))) as Plain;
      expect(compare(expected, answer, { absolute: 1e-5, relative: 1e-4 }), group).toMatchObject({ matches: true });
    }
});

test('the prompt of forwardTwoLayer works its example through to the right numbers', async () => {
  const exercise = await loadExercise('neural-networks', 'forwardTwoLayer');
  const [example] = makeAnswerKey(exercise, exercise.seed).cases;
  const { A1, Z2, A2 } = example!.expected as Record<string, number[][]>;
  for (const number of [A1![0]![0]!, Z2![0]![0]!, A2![0]![0]!])
    expect(exercise.files.prompt.source).toContain(number.toFixed(4));
});

describe('what the text says of its numbers', () => {
  const of = (name: keyof typeof numbers | string) =>
    Number.parseFloat((numbers as Record<string, string>)[name]!.replace('−', '-').replace(',', ''));

  test('three hidden units rate all four apartments rightly, a sum misses each by 1.75', () => {
    expect(['Ground', 'GroundLift', 'Top', 'TopLift'].map((place) => of(`rated${place}`))).toEqual([6, 5, 3, 9]);
    expect(of('additiveMiss')).toBe(1.75);
  });

  test('the step back is the chain rule, and brings the loss down past the target', () => {
    // Worked by hand: −1.25 = 2 (7.375 − 8), times a for v, times v and the slope of ReLU for z, times x for w.
    expect([of('slope'), of('dv1'), of('dv2'), of('dv3')]).toEqual([-1.25, -0.9375, 0, -0.3125]);
    expect([of('dz1'), of('dz2'), of('dz3')]).toEqual([-2.5, 0, 0.625]);
    expect([of('dw11'), of('dw12')]).toEqual([-1.875, -2.5]);
    expect(of('newRating')).toBeGreaterThan(8);
    expect(of('newLoss')).toBeLessThan(of('ratingLoss') / 5);
  });

  test('ten folds of two units make as many pieces as a flat layer of 1,023', () => {
    expect([of('tentUnits'), of('tentPieces'), of('flatUnits')]).toEqual([20, 1024, 1023]);
  });

  test('more steps come closer, and training closest', () => {
    expect(of('stairs24')).toBeLessThan(of('stairs6'));
    expect(of('stairs96')).toBeLessThan(of('stairs24'));
    expect(of('trained6')).toBeLessThan(of('stairs24'));
  });

  test('without a penalty 24 units do worse than 4 on unseen dots; with it, better than either; 2 are too few', () => {
    expect(of('moons24Test')).toBeGreaterThan(of('moons4Test'));
    expect(of('moons24DecayedTest')).toBeLessThan(of('moons4Test'));
    expect(of('moons24DecayedTest')).toBeLessThan(of('moons4DecayedTest'));
    expect(of('moons24Train')).toBeLessThan(of('moons4Train'));
    for (const size of ['2', '2Decayed']) expect(of(`moons${size}Test`)).toBeGreaterThan(of('moons24Test'));
  });
});
